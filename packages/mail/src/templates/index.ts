import type { MailTemplate, MailTemplates } from '@pulse/domain';
import {
  emailChange,
  emailChangeNotice,
  passwordChanged,
  passwordReset,
  verifyEmail,
  welcome,
} from './account-templates.ts';
import { alertFired, alertRecovered } from './alert-templates.ts';
import type { Template } from './content.ts';
import { digest } from './digest-template.ts';
import { sessionInvitation } from './session-templates.ts';

/** Every template, by the name that jobs carry. */
export const templates: { readonly [Name in MailTemplate]: Template<MailTemplates[Name]> } = {
  welcome,
  verify_email: verifyEmail,
  password_reset: passwordReset,
  email_change: emailChange,
  email_change_notice: emailChangeNotice,
  password_changed: passwordChanged,
  session_invitation: sessionInvitation,
  digest,
  alert_fired: alertFired,
  alert_recovered: alertRecovered,
};
