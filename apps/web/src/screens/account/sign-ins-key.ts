/** Of the query that lists the account's sign-ins. */
export const signInsKey = ['account', 'sign-ins'];
