// The page begins here.
import { mount } from 'svelte';
import App from './App.svelte';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';

const target = document.getElementById('page');
if (target) mount(App, { target });
