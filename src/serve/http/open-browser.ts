// Opens a page in the browser of whoever sits at this machine. Where there is none, nothing happens: the address is printed
// anyway.
import { spawn } from 'node:child_process';
import type { Terminal } from '../cli/terminal.ts';

/** Never fails. Only where there is a terminal, and a display that a browser could show on. */
export function openBrowser(address: string, { stdout, env }: Terminal): void {
  const command = commandFor(process.platform, env);
  if (!stdout.isTTY || command === null) return;
  const [program, ...before] = command;
  spawn(program!, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function commandFor(platform: NodeJS.Platform, env: Terminal['env']): readonly string[] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['explorer.exe'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}
