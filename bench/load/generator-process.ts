import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { interrupted } from '../interruption.ts';
import { cores, pinnedCommand } from '../measure/affinity.ts';
import type { GeneratorAnswer, GeneratorCommands, GeneratorRequest } from './generator.ts';

type Input<Name extends keyof GeneratorCommands> = Parameters<GeneratorCommands[Name]>[0];
type Result<Name extends keyof GeneratorCommands> = Awaited<ReturnType<GeneratorCommands[Name]>>;

const program = path.join(import.meta.dirname, 'generator.ts');

/** The load generator as seen by the benchmark. */
export class Generator implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = 0;
  readonly #interrupt = () => void this.#child.kill('SIGKILL');

  private constructor(child: ChildProcess) {
    this.#child = child;
    interrupted.addEventListener('abort', this.#interrupt);
    child.on('message', (answer: GeneratorAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.ok) waiting?.resolve(answer.result);
      else waiting?.reject(new Error(`load generator: ${answer.error}`));
    });
    child.once('close', (code, signal) => {
      const error = new Error(`the load generator ended by itself (${signal ?? code})`);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  static async start(): Promise<Generator> {
    interrupted.throwIfAborted();
    const [command = '', ...rest] = pinnedCommand(cores.load, [process.execPath, program]);
    const child = spawn(command, rest, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Distributions have infinities, and results large arrays: JSON would spoil the first and be slow for both.
      serialization: 'advanced',
    });
    await once(child, 'spawn');
    return new Generator(child);
  }

  ask<Name extends keyof GeneratorCommands>(command: Name, input: Input<Name>): Promise<Result<Name>> {
    this.#lastId += 1;
    const request: GeneratorRequest = { id: this.#lastId, command, input };
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(request.id, waiting);
    this.#child.send(request, (error) => {
      if (error) waiting.reject(error);
    });
    return waiting.promise as Promise<Result<Name>>;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    interrupted.removeEventListener('abort', this.#interrupt);
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }
}
