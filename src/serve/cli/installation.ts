/** What the commands run on besides their arguments. */
export interface Installation {
  readonly version: string;
  /** URL of the module that opens the engine: an `EngineModule`. */
  readonly engine: string;
  /** The entry of worker threads, when it is not the one beside `pool`. */
  readonly workerEntry?: URL;
  /** The entry of threads that make exports, when it is not the one beside `export-thread`. */
  readonly exportEntry?: URL;
}
