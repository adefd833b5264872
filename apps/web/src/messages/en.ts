import admin from './en/admin.ts';
import alerts from './en/alerts.ts';
import board from './en/board.ts';
import desk from './en/desk.ts';
import digests from './en/digests.ts';
import insights from './en/insights.ts';
import ownAccount from './en/own-account.ts';
import retention from './en/retention.ts';
import room from './en/room.ts';
import sharing from './en/sharing.ts';
import staff from './en/staff.ts';
import unsubscribe from './en/unsubscribe.ts';
import webhooks from './en/webhooks.ts';

export default {
  ...room,
  ...desk,
  ...staff,
  ...ownAccount,
  ...admin,
  ...board,
  ...insights,
  ...alerts,
  ...digests,
  ...retention,
  ...webhooks,
  ...sharing,
  ...unsubscribe,
};
