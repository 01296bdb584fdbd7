// The writer of pages, in full or in brief.
import type { ReadingEngine } from '../engine.ts';
import type { Writer } from '../writer.ts';
import { brief } from './brief.ts';
import { colourInk, noInk } from './ink.ts';
import { page } from './page.ts';

export interface PageTask {
  readonly make: 'page' | 'brief';
  readonly width: number;
  readonly colour: boolean;
}

export function pageWriter(reader: ReadingEngine, task: PageTask): Writer {
  const settings = { width: task.width, ink: task.colour ? colourInk : noInk };
  const write = task.make === 'page' ? page : brief;
  return (report) => {
    const reading = reader.read(report);
    return { text: write(report, reading, settings), statements: reading.statements.length };
  };
}
