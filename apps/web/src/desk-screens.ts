import { type Words, withMessages } from './messages/language.ts';
import { boardWords } from './screens/board/board-words.ts';

/**
 * What people at a desk open, with its words. Phones load neither the screens nor this list of what they are made of: it
 * would be a kilobyte of their entry.
 */
const desk: Words = { en: () => import('./messages/en/desk.ts'), de: () => import('./messages/de/desk.ts') };
const staff: Words = {
  en: () => import('./messages/en/staff.ts'),
  de: () => import('./messages/de/staff.ts'),
};
const ownAccount: Words = {
  en: () => import('./messages/en/own-account.ts'),
  de: () => import('./messages/de/own-account.ts'),
};
const administration: Words = {
  en: () => import('./messages/en/admin.ts'),
  de: () => import('./messages/de/admin.ts'),
};

const unsubscribing: Words = {
  en: () => import('./messages/en/unsubscribe.ts'),
  de: () => import('./messages/de/unsubscribe.ts'),
};

const atDesk = <Screen>(load: () => Promise<Screen>): Promise<Screen> => withMessages(desk, load);

export const landing = () => atDesk(() => import('./screens/landing/landing-screen.tsx'));
export const signIn = () => atDesk(() => import('./screens/sign-in/sign-in-screen.tsx'));
export const presenter = () => atDesk(() => import('./screens/presenter/presenter-screen.tsx'));
export const host = () => atDesk(() => withMessages(staff, () => import('./screens/host/host-screen.tsx')));
export const invitation = () =>
  atDesk(() => withMessages(staff, () => import('./screens/invitation/invitation-screen.tsx')));
export const account = () =>
  atDesk(() => withMessages(ownAccount, () => import('./screens/account/account-screen.tsx')));
export const admin = () =>
  atDesk(() => withMessages(administration, () => import('./screens/admin/admin-screen.tsx')));
export const boards = () =>
  atDesk(() => withMessages(boardWords.board, () => import('./screens/boards/boards-screen.tsx')));
export const board = () =>
  atDesk(() => withMessages(boardWords.board, () => import('./screens/board/board-screen.tsx')));
export const unsubscribe = () =>
  withMessages(unsubscribing, () => import('./screens/unsubscribe/unsubscribe-screen.tsx'));
export const shared = () =>
  withMessages(boardWords.board, () =>
    withMessages(boardWords.sharing, () => import('./screens/shared/shared-screen.tsx')),
  );
