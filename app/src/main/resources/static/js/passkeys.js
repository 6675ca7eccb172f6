/* Makes passkeys and signs in with them (WebAuthn). Without it, or where a browser cannot, the link by mail works. */
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const FRESH = 4 * 60 * 1000; // A challenge is good for five minutes.
let waiting; // The request behind the address field's suggestions; a browser bears one at a time.

async function post(address, body) {
  const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error('refused'), { said: said.problem });
  return said;
}

const listed = credentials => (credentials ?? []).map(it => ({ ...it, id: bytes(it.id) }));

function json(credential) {
  const { response } = credential;
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response: response.attestationObject
      ? { clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject),
        transports: response.getTransports?.() ?? [] }
      : { clientDataJSON: text(response.clientDataJSON), authenticatorData: text(response.authenticatorData),
        signature: text(response.signature), userHandle: text(response.userHandle) ?? undefined },
  };
}

/* Says what went wrong, but not to whoever changed her mind. */
function tell(box, error) {
  const line = box.querySelector('[role=alert]');
  const mind = ['NotAllowedError', 'AbortError'].includes(error?.name);
  line.hidden = !error || mind;
  line.querySelector('span').textContent = line.hidden ? '' : error.said ?? box.dataset.failed;
}

async function signIn(box, mediation) {
  const form = document.getElementById('by-mail');
  const address = box.dataset.passkey;
  waiting?.abort();
  const mine = waiting = new AbortController();
  const options = await post(address + '/options');
  if (mine.signal.aborted) return;
  const credential = await navigator.credentials.get({
    mediation,
    signal: mine.signal,
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: listed(options.allowCredentials) },
  });
  const asked = new URLSearchParams({ to: form.elements.to.value });
  if (form.elements.remember.checked) asked.set('remember', 'yes');
  const { to } = await post(address + '?' + asked, JSON.stringify(json(credential)));
  location.assign(to);
}

async function suggest(box) {
  if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
  const again = setInterval(() => waiting?.abort(), FRESH);
  for (;;) {
    try {
      await signIn(box, 'conditional');
      break;
    } catch (error) {
      // The time is up; else the button was pressed, or the answer was refused.
      if (error.name === 'AbortError' && !box.dataset.busy) continue;
      if (error.said) tell(box, error);
      break;
    }
  }
  clearInterval(again);
}

async function make(form) {
  const options = await post(form.dataset.passkeyNew + '/options');
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: listed(options.excludeCredentials),
    },
  });
  const name = form.querySelector('input').value;
  await post(form.dataset.passkeyNew, JSON.stringify({ name, credential: json(credential) }));
  location.reload();
}

if (window.PublicKeyCredential) {
  const box = document.querySelector('[data-passkey]');
  if (box) {
    box.hidden = false;
    box.querySelector('button').addEventListener('click', async () => {
      box.dataset.busy = 'yes';
      tell(box);
      try { await signIn(box); } catch (error) { tell(box, error); }
      delete box.dataset.busy;
    });
    suggest(box);
  }
  const form = document.querySelector('[data-passkey-new]');
  if (form) {
    form.hidden = false;
    document.querySelector('[data-passkey-none]').hidden = true;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      tell(form);
      try { await make(form); } catch (error) { tell(form, error); }
    });
  }
}
