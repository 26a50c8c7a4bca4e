import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './portal.css'

const root = document.getElementById('portal')
if (root) createRoot(root).render(<App />)
