import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { BoardSearch } from './screens/board/board-search.ts';
import { CrashScreen } from './screens/not-found/crash-screen.tsx';
import { LoadingScreen } from './screens/not-found/loading-screen.tsx';
import { RootLayout } from './screens/root-layout.tsx';

/** Every screen is a chunk of its own; build/route-sizes.ts prints and limits what each costs. */

const root = createRootRoute({
  component: RootLayout,
  errorComponent: CrashScreen,
  notFoundComponent: lazyRouteComponent(
    () => import('./screens/not-found/not-found-screen.tsx'),
    'NotFoundScreen',
  ),
});

const landing = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(async () => (await import('./desk-screens.ts')).landing(), 'LandingScreen'),
});

const signInScreen = async () => (await import('./desk-screens.ts')).signIn();

/** Only paths of our own: a link must not send somebody who signs in to another site. */
const nextPath = (search: Record<string, unknown>): { next?: string } =>
  typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {};

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: nextPath,
  component: lazyRouteComponent(signInScreen, 'LoginScreen'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  validateSearch: nextPath,
  component: lazyRouteComponent(signInScreen, 'RegisterScreen'),
});

const host = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(async () => (await import('./desk-screens.ts')).host(), 'HostScreen'),
});

const present = createRoute({
  getParentRoute: () => root,
  path: '/present/$code',
  component: lazyRouteComponent(
    async () => (await import('./desk-screens.ts')).presenter(),
    'PresenterScreen',
  ),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(
    async () => (await import('./desk-screens.ts')).invitation(),
    'InvitationScreen',
  ),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account/{-$page}',
  component: lazyRouteComponent(async () => (await import('./desk-screens.ts')).account(), 'AccountScreen'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin/{-$section}',
  component: lazyRouteComponent(async () => (await import('./desk-screens.ts')).admin(), 'AdminScreen'),
});

const boards = createRoute({
  getParentRoute: () => root,
  path: '/board',
  component: lazyRouteComponent(async () => (await import('./desk-screens.ts')).boards(), 'BoardsScreen'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/board/$projectId/{-$section}',
  // Judged where it is used (use-board-search.ts), which phones need not load.
  validateSearch: (search: Record<string, unknown>) => search as BoardSearch,
  component: lazyRouteComponent(async () => (await import('./desk-screens.ts')).board(), 'BoardScreen'),
});

const shared = createRoute({
  getParentRoute: () => root,
  path: '/shared/board',
  component: lazyRouteComponent(async () => (await import('./desk-screens.ts')).shared(), 'SharedScreen'),
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  component: lazyRouteComponent(
    async () => (await import('./desk-screens.ts')).unsubscribe(),
    'UnsubscribeScreen',
  ),
});

const joinScreen = () => import('./screens/join/join-screen.tsx');

const join = createRoute({
  getParentRoute: () => root,
  path: '/j',
  component: lazyRouteComponent(joinScreen, 'JoinScreen'),
});

const joinWithCode = createRoute({
  getParentRoute: () => root,
  path: '/j/$code',
  component: lazyRouteComponent(joinScreen, 'JoinScreen'),
});

const audience = createRoute({
  getParentRoute: () => root,
  path: '/s/$code',
  component: lazyRouteComponent(() => import('./screens/audience/audience-screen.tsx'), 'AudienceScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    landing,
    login,
    register,
    host,
    invitation,
    account,
    admin,
    boards,
    board,
    shared,
    unsubscribe,
    present,
    join,
    joinWithCode,
    audience,
  ]),
  defaultPendingComponent: LoadingScreen,
  defaultErrorComponent: CrashScreen,
  defaultPendingMs: 200,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** What was typed into one form and is wanted in the next, but not in an address. */
    readonly email?: string;
  }
}
