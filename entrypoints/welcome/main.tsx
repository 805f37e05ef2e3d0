import '../../components/card.css';
import '../../components/views.css';
import '../../components/lists/lists.css';

import { render } from 'preact';

import { WelcomeApp, type WelcomePorts } from '../../components/lists/WelcomeApp.js';
import { openOptions, usePolyfill } from '../../lib/platform/index.js';
import { listPorts } from '../options/list-ports.js';

await usePolyfill();

const ports: WelcomePorts = { ...listPorts, openOptions: () => void openOptions() };

render(<WelcomeApp ports={ports} />, document.body);
