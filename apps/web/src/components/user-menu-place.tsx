/** Where the menu of whoever is signed in will stand: nothing moves when it comes. */
export function UserMenuPlace() {
  return <span aria-hidden className="skeleton size-10 rounded-full" />;
}
