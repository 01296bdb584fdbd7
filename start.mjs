// `npm start`: builds what is missing, and opens Dateline on the samples in the browser. Plain JavaScript, since nothing may
// be built yet.
import { execSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const main = 'dist/serve/cli/main.js';
const isBuilt = existsSync(main) && (existsSync('dist/web/index.html') || !existsSync('web/index.html'));
if (!isBuilt) execSync('npm run build', { stdio: 'inherit' });

const args = [main, 'serve', '--samples', '--open', ...process.argv.slice(2)];
const server = spawn(process.execPath, args, { stdio: 'inherit' });
// The terminal tells both of Ctrl+C: the server ends first, and this with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (status) => process.exit(status ?? 1));
