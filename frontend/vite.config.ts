import tailwindcss from '@tailwindcss/vite'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const apiUrl = process.env['MYTHIC_API_URL'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [
    // The router plugin must stand before react(), or code splitting silently does nothing.
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single' }),
    react(),
    tailwindcss(),
  ],
  build: {
    // light-dark() in the theme needs browsers of 2024 on; older targets would rewrite it.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // No data: URLs, so that the content security policy can stay strict.
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: apiUrl, ws: true }, '/engine': { target: apiUrl } },
  },
  // Workers load engines by import().
  worker: { format: 'es' },
})
