import { listAccess } from './list-access.ts';
import { putAccess } from './put-access.ts';
import { removeAccess } from './remove-access.ts';

export const accessUseCases = [listAccess, putAccess, removeAccess] as const;
