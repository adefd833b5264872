/** A share as a bar; the number beside it says the same. */
export function ShareBar({ share, lost }: { readonly share: number; readonly lost?: number }) {
  return (
    <div aria-hidden className="flex h-3 overflow-hidden rounded-full bg-sunken">
      <div className="h-full bg-accent" style={{ width: `${share * 100}%` }} />
      {lost !== undefined && <div className="h-full bg-accent-wash" style={{ width: `${lost * 100}%` }} />}
    </div>
  );
}
