import admin from './de/admin.ts';
import alerts from './de/alerts.ts';
import board from './de/board.ts';
import desk from './de/desk.ts';
import digests from './de/digests.ts';
import insights from './de/insights.ts';
import ownAccount from './de/own-account.ts';
import retention from './de/retention.ts';
import room from './de/room.ts';
import sharing from './de/sharing.ts';
import staff from './de/staff.ts';
import unsubscribe from './de/unsubscribe.ts';
import webhooks from './de/webhooks.ts';

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
