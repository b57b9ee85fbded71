# One image for API, worker and migration: Node runs the TypeScript as it is, only the pages are built.
FROM node:26-bookworm-slim AS base
ENV PNPM_HOME=/usr/local/share/pnpm CI=true
RUN npm install --global pnpm@12
WORKDIR /app
COPY pnpm-workspace.yaml pnpm-lock.yaml package.json tsconfig.base.json tsconfig.json ./

FROM base AS pages
COPY packages packages
COPY tools tools
COPY frontend frontend
RUN pnpm install --frozen-lockfile --filter '@mythic/frontend...'
RUN pnpm --filter @mythic/frontend build

FROM base AS league
ENV NODE_ENV=production
# pnpm wants the manifest of every package that the lock file names.
COPY packages packages
COPY tools tools
COPY frontend/package.json frontend/package.json
# `pnpm deploy` would copy our packages below node_modules, where Node refuses to strip types.
RUN pnpm install --prod --frozen-lockfile --ignore-scripts --filter '@mythic/api...' --filter '@mythic/jobs...'
COPY --from=pages /app/frontend/dist frontend/dist
USER node
EXPOSE 4400
CMD ["node", "packages/api/src/main.ts"]
