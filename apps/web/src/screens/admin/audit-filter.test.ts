import { describe, expect, it } from 'vitest';
import { auditProblem, auditQuery, noFilter } from './audit-filter.ts';

describe('auditQuery', () => {
  it('asks for what is filled in', () => {
    expect(auditQuery(noFilter)).toEqual({});
    expect(auditQuery({ ...noFilter, action: ' member.added ', resourceId: 's1' })).toEqual({
      action: 'member.added',
      resourceId: 's1',
    });
  });

  it('has both days whole', () => {
    const { since = '', until = '' } = auditQuery({ ...noFilter, from: '2026-12-31', to: '2026-12-31' });
    expect(new Date(since)).toEqual(new Date(2026, 11, 31));
    expect(new Date(until)).toEqual(new Date(2027, 0, 1));
  });
});

describe('auditProblem', () => {
  it('knows what is no account', () => {
    expect(auditProblem({ ...noFilter, actorId: 'Grace' })).toBe('actorId');
    expect(auditProblem({ ...noFilter, actorId: ' 0193A2F4-6f5e-7c3a-9d52-4b1f0e6c8a11 ' })).toBeUndefined();
    expect(auditProblem(noFilter)).toBeUndefined();
  });
});
