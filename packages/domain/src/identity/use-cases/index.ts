import { login } from './login.ts';
import { logout } from './logout.ts';
import { me } from './me.ts';
import { refresh } from './refresh.ts';
import { register } from './register.ts';
import { rotateKeys } from './rotate-keys.ts';

export const identityUseCases = [register, login, refresh, logout, me, rotateKeys] as const;
