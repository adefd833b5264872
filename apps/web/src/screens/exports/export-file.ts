import { exportsFile, NetworkError } from '@pulse/client';
import { accessToken, host } from '../../account/account.ts';
import { download } from '../../components/download.ts';

/**
 * Saves the file of an export. The browser keeps what it fetches on its disk when it is large; an address that needs a
 * token cannot be a plain link.
 *
 * @throws PulseError when the server says no, NetworkError when the file broke off
 */
export async function saveExport(projectId: string, exportId: string): Promise<void> {
  const response = await fetch(`/api/v1/projects/${projectId}/exports/${exportId}/file`, {
    headers: { authorization: `Bearer ${await accessToken()}` },
  });
  if (!response.ok) {
    // Asked for what describes it, the server says in the usual form why there is none.
    await host.call(exportsFile, { projectId, exportId });
    throw new NetworkError(`no file, status ${response.status}`);
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  let file: Blob;
  try {
    file = await response.blob();
  } catch (cause) {
    throw new NetworkError('the file broke off', { cause });
  }
  download(file, name ?? 'events');
}
