interface CheckTileProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something to be decided, with what follows from it. */
export function CheckTile({ label, hint, checked, onChange }: CheckTileProps) {
  return (
    <label className="flex items-start gap-3 rounded-md border border-line px-3 py-2.5 text-sm has-checked:border-accent has-checked:bg-accent-wash">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span>
        <span className="block font-medium">{label}</span>
        <span className="block text-ink-soft">{hint}</span>
      </span>
    </label>
  );
}
