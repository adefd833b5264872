/** How a receiver verifies a notice; docs/webhooks.md has the same. */
export const installation = 'npm install standardwebhooks express';

export const verification = `import express from 'express';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(secret); // whsec_…, from where your server keeps its secrets

express()
  .post('/hook', express.raw({ type: '*/*' }), (request, response) => {
    // Throws when the notice was changed, is old, or is not ours.
    const { type, data } = webhook.verify(request.body, request.headers);
    console.log(type, data);
    response.sendStatus(204);
  })
  .listen(8080);`;
