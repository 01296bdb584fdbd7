// Starts the web app: the styles, the theme that was chosen, and the page that the address names.
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { applyTheme } from './lib/theme.ts';

applyTheme();
mount(App, { target: document.getElementById('app')! });
