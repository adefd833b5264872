import { KeyRound, ListTodo, type LucideIcon, Scale, ScrollText, ShieldCheck, Users } from 'lucide-react';
import { SectionNav } from '../../components/section-nav.tsx';
import { useMessages } from '../../messages/language.ts';

/** Another one is a line here, in admin-screen.tsx, and its words. */
const signs = {
  users: Users,
  roles: ShieldCheck,
  decisions: Scale,
  audit: ScrollText,
  queues: ListTodo,
  keys: KeyRound,
} as const satisfies Record<string, LucideIcon>;

export type AdminSection = keyof typeof signs;

export function AdminNav({ current }: { readonly current: AdminSection }) {
  const { t } = useMessages();
  const entries = Object.entries(signs).map(([section, sign]) => ({
    link: { to: '/admin/{-$section}', params: { section } } as const,
    label: t(`admin.${section as AdminSection}`),
    sign,
    current: section === current,
  }));
  return <SectionNav label={t('admin.title')} entries={entries} />;
}
