// Runs before the first paint so that a dark page never flashes white. A file of its own because the
// content security policy forbids inline scripts. Keep in step with src/theme/theme.ts.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('pulse.theme');
  } catch {
    // Storage is blocked: the system's preference decides.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  const color = document.querySelector('meta[name="theme-color"]');
  if (color) color.content = dark ? '#101013' : '#f7f7f8';
})();
