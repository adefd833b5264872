import { z } from 'zod';
import type { ErrorDefinition } from './errors.ts';
import { sharedErrors } from './shared-errors.ts';
import type { AnyUseCase } from './use-case.ts';

export interface Catalogue<Entries extends readonly AnyUseCase[] = readonly AnyUseCase[]> {
  readonly entries: Entries;
  /** Every error that any use case may answer with, by code. */
  readonly errors: ReadonlyMap<string, ErrorDefinition>;
  /** What each feature is about, by the first part of its use cases' names. */
  readonly features: Readonly<Record<string, string>>;
  find(name: string): AnyUseCase | undefined;
  /** The stream that serves a channel such as `poll:{id}`, with the input that the channel's name stands for. */
  findChannel(
    channel: string,
  ): { readonly useCase: AnyUseCase; readonly input: Record<string, string> } | undefined;
}

export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The catalogue has ${problems.length} problem(s):\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Gathers the use cases and verifies what the types cannot: unique names and routes, strict and representable
 * schemas, path parameters that the input has, an `absent` error where there is a subject.
 *
 * @throws CatalogueError naming every problem at once
 */
export function createCatalogue<const Entries extends readonly AnyUseCase[]>(
  entries: Entries,
  features: Readonly<Record<string, string>> = {},
): Catalogue<Entries> {
  const problems: string[] = [];
  const byName = new Map<string, AnyUseCase>();
  const byPrefix = new Map<string, AnyUseCase>();
  const routes = new Set<string>();
  const errors = new Map<string, ErrorDefinition>(sharedErrors.map((error) => [error.code, error]));

  for (const useCase of entries) {
    const report = (problem: string) => problems.push(`${useCase.name}: ${problem}`);
    if (!/^[a-z]+\.[a-z][A-Za-z]*$/.test(useCase.name)) report('is not named <feature>.<verb>');
    if (byName.has(useCase.name)) report('is declared twice');
    byName.set(useCase.name, useCase);
    if (useCase.http) {
      const route = `${useCase.http.method} ${useCase.http.path.replace(/:\w+/g, ':')}`;
      if (routes.has(route)) report(`shares its route ${route} with another use case`);
      routes.add(route);
    }
    if (useCase.channel) {
      if (byPrefix.has(useCase.channel.prefix))
        report(`shares its channel ${useCase.channel.prefix} with another`);
      byPrefix.set(useCase.channel.prefix, useCase);
    }
    for (const error of useCase.errors) {
      const known = errors.get(error.code);
      if (known && known !== error) report(`declares ${error.code}, which another definition already has`);
      errors.set(error.code, error);
    }
    for (const problem of verify(useCase)) report(problem);
  }
  if (problems.length > 0) throw new CatalogueError(problems);

  return {
    entries,
    errors,
    features,
    find: (name) => byName.get(name),
    findChannel(channel) {
      const separator = channel.indexOf(':');
      const useCase = separator > 0 ? byPrefix.get(channel.slice(0, separator)) : undefined;
      if (!useCase?.channel) return undefined;
      return { useCase, input: { [useCase.channel.inputKey]: channel.slice(separator + 1) } };
    },
  };
}

function* verify(useCase: AnyUseCase): Generator<string> {
  const properties = objectProperties(useCase.input);
  if (!properties) yield 'takes an input that is not a strict object';
  for (const parameter of useCase.http?.path.match(/:(\w+)/g) ?? []) {
    const name = parameter.slice(1);
    if (!name.endsWith('Id')) yield `has a path parameter ${parameter} that is not named :<noun>Id`;
    if (properties && !(name in properties)) yield `has a path parameter ${parameter} that its input lacks`;
  }
  if (useCase.channel && properties && !(useCase.channel.inputKey in properties)) {
    yield `names a channel by ${useCase.channel.inputKey}, which its input lacks`;
  }
  if ((useCase.kind === 'stream') !== (useCase.channel !== undefined))
    yield 'must have a channel exactly if a stream';
  if (useCase.kind !== 'command' && useCase.commit) yield 'commits, but is not a command';
  if (useCase.kind !== 'command' && useCase.secretAnswer) yield 'keeps no answer, but is not a command';
  if (useCase.example !== undefined && !useCase.input.safeParse(useCase.example).success)
    yield 'has an example that its own input refuses';
  if (useCase.subject && !useCase.absent) yield 'has a subject but no `absent` error';
  if (useCase.absent && !useCase.errors.includes(useCase.absent))
    yield `must list ${useCase.absent.code} in its errors`;
  if (useCase.permission === 'anyone' && useCase.subject)
    yield 'loads a subject that nobody is checked against';
  for (const [side, schema] of [
    ['input', useCase.input],
    ['output', useCase.output],
  ] as const) {
    try {
      z.toJSONSchema(schema, { io: side });
    } catch (cause) {
      yield `has an ${side} that JSON Schema cannot express: ${(cause as Error).message}`;
    }
  }
}

function objectProperties(schema: z.ZodType): Record<string, unknown> | undefined {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  if (json.type !== 'object' || json.additionalProperties !== false) return undefined;
  return json.properties ?? {};
}
