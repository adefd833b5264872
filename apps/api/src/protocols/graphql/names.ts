/*
 * The naming rule of docs/protocols/graphql.md: `polls.vote` is the field `pollsVote`, its input `PollsVoteInput`.
 */

export function fieldNameOf(useCase: string): string {
  const [feature = '', verb = ''] = useCase.split('.');
  return feature + capitalized(verb);
}

export function typeNameOf(useCase: string): string {
  return capitalized(fieldNameOf(useCase));
}

/** Of what stands under a field of a type, e.g. `PollStatus`. */
export function nestedName(type: string, field: string): string {
  return type + capitalized(field);
}

/** What GraphQL takes as the name of a field, a type or an enum value. */
export function isName(text: string): boolean {
  return /^[_A-Za-z]\w*$/.test(text) && !text.startsWith('__') && !/^(true|false|null)$/.test(text);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
