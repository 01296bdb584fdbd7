// What `--help` says of each command: it shows how the command is written.
import { expect, test } from 'vitest';
import { run } from './run.ts';

/** The names that a help text lists. */
const commandsIn = (help: string): string[] =>
  [
    ...help
      .split('\nCommands:\n')[1]!
      .split('\n\n')[0]!
      .matchAll(/^ {2}([a-z]+)/gm),
  ].map(([, name]) => name!);

const help = async (...command: string[]) => (await run([...command, '--help'])).out;

test('every command shows an example of itself', async () => {
  const commands = commandsIn(await help()).map((name) => [name]);
  const watches = commandsIn(await help('watch')).map((name) => ['watch', name]);
  expect([commands.length, watches.length]).toEqual([18, 7]);
  const without: string[] = [];
  for (const command of [...commands, ...watches]) {
    if (command.at(-1) === 'help') continue;
    const [, examples = ''] = (await help(...command)).split('\nExamples:\n');
    if (!examples.includes(`  dateline ${command.join(' ')}`)) without.push(command.join(' '));
  }
  expect(without).toEqual([]);
});
