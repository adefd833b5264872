import { describeVariable, sections, type VariableDescription } from './sections.ts';

const note = 'Generated from packages/config by `npm run docs:generate`; do not edit.';

function describeSections(): { title: string; variables: VariableDescription[] }[] {
  return Object.values(sections).map(({ title, variables }) => ({
    title,
    variables: Object.entries(variables('development').shape).map(([name, schema]) =>
      describeVariable(name, schema),
    ),
  }));
}

/** The text of `.env.example`: every variable with its description, all commented out. */
export function renderEnvironmentExample(): string {
  const blocks = describeSections().flatMap(({ title, variables }) => [
    `# ── ${title} ──`,
    ...variables.map((variable) =>
      [
        ...wrap(plain(summaryOf(variable)), 100).map((line) => `# ${line}`),
        `#${variable.name}=${variable.defaultText || variable.example || ''}`,
      ].join('\n'),
    ),
  ]);
  return [
    `# ${plain(note)}`,
    '# Copy to .env and uncomment what you need. Nothing here is required to start in development.',
    '',
    blocks.join('\n\n'),
    '',
  ].join('\n');
}

/** The text of `docs/generated/env.md`: one table per subsystem. */
export function renderEnvironmentTable(): string {
  const lines = [`<!-- ${note} -->`, '', '# Environment variables', ''];
  lines.push(
    'Read once at the start, from the environment and an optional `.env` file (the environment wins). ' +
      'Empty values count as absent. Every problem is reported in one go, and the process exits with code 1.',
    '',
  );
  for (const { title, variables } of describeSections()) {
    lines.push(`## ${title}`, '', '| variable | default | meaning |', '| --- | --- | --- |');
    for (const variable of variables) {
      const { defaultText } = variable;
      const defaultCell = defaultText ? `\`${defaultText}\`` : '';
      lines.push(`| \`${variable.name}\` | ${defaultCell} | ${cell(summaryOf(variable))} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

function summaryOf(variable: VariableDescription): string {
  return [
    variable.description,
    variable.values ? `One of ${variable.values.map((value) => `\`${value}\``).join(', ')}.` : undefined,
    variable.required ? `Required ${variable.required}.` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

const plain = (text: string) => text.replaceAll('`', '');
const cell = (text: string) => text.replaceAll('|', '\\|');

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
