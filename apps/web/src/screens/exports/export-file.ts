import { exportsFile } from '@pulse/client';
import { host } from '../../account/account.ts';
import { download } from '../../components/download.ts';

/**
 * Saves the file of an export. A link could not carry the token; browsers keep what is large on their disk meanwhile.
 *
 * @throws PulseError when the server says no, NetworkError when the file broke off
 */
export async function saveExport(projectId: string, exportId: string): Promise<void> {
  const input = { projectId, exportId };
  const { name } = await host.call(exportsFile, input);
  download(await host.file(exportsFile, input), name);
}
