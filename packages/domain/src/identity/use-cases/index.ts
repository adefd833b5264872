import { changeEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { deleteMe } from './delete-me.ts';
import { endSignIn } from './end-sign-in.ts';
import { endSignIns } from './end-sign-ins.ts';
import { exportMe } from './export-me.ts';
import { forgotPassword } from './forgot-password.ts';
import { listSignIns } from './list-sign-ins.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { me } from './me.ts';
import { refresh } from './refresh.ts';
import { register } from './register.ts';
import { resendVerification } from './resend-verification.ts';
import { resetPassword } from './reset-password.ts';
import { rotateKeys } from './rotate-keys.ts';
import { updateMe } from './update-me.ts';
import { verifyEmail } from './verify-email.ts';
import { watchAccount } from './watch-account.ts';

export const identityUseCases = [
  register,
  login,
  refresh,
  logout,
  me,
  watchAccount,
  updateMe,
  exportMe,
  deleteMe,
  verifyEmail,
  resendVerification,
  forgotPassword,
  resetPassword,
  changePassword,
  changeEmail,
  listSignIns,
  endSignIn,
  endSignIns,
  rotateKeys,
] as const;
