import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { nameLostModules } from './api/lost-module.ts'
import { App } from './app.tsx'
import './theme.css'

nameLostModules()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
