/* Sends a file in parts by the tus protocol: it goes on after a broken line, a pause or a new start of the page. Without this file
   the form sends the file as a whole. */
const PART = 5 * 1024 * 1024;
const LONGEST_WAIT = 60000;
const VERSION = { 'Tus-Resumable': '1.0.0' };

class Refused extends Error {}
class Gone extends Error {}

/* One request; a redirect means that the hub wants somebody to sign in. */
async function ask(method, address, headers) {
  const answer = await fetch(address, { method, headers: { ...VERSION, ...headers }, redirect: 'manual' });
  if (answer.type === 'opaqueredirect') throw new Refused('signedOut');
  if (answer.status === 404 || answer.status === 410) throw new Gone();
  if (answer.status === 413 || answer.status === 429) throw new Refused(await answer.text());
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

/* A part; XMLHttpRequest alone tells how much of it is out. */
function send(address, offset, part, onProgress, signal) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PATCH', address);
    for (const [name, value] of Object.entries(VERSION)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream');
    request.setRequestHeader('Upload-Offset', String(offset));
    request.upload.onprogress = event => onProgress(offset + event.loaded);
    request.onload = () => request.status === 204 ? done(Number(request.getResponseHeader('Upload-Offset')))
      : failed(request.status === 404 ? new Gone() : new Error(String(request.status)));
    request.onerror = request.onabort = request.ontimeout = () => failed(new Error('line'));
    signal.addEventListener('abort', () => request.abort());
    request.send(part);
  });
}

const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function sizes(bytes) {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, maximumFractionDigits: bytes < 1e6 ? 0 : 1 });
  return format.format(bytes / (bytes < 1e6 ? 1e3 : 1e6));
}

function uploader(form) {
  const find = name => form.querySelector(`[data-${name}]`);
  const box = find('progress'), field = form.querySelector('input[type=file]'), zone = form.querySelector('.drop');
  const button = find('pause'), words = button.querySelector('[data-t]');
  let file = null, address = '', key = '', offset = 0, paused = false, busy = false, stop = new AbortController(), wake = () => {}, told = -1;

  // Only while it is under way does the browser remember a file.
  const memory = {
    get: () => { try { return localStorage.getItem(key) ?? ''; } catch { return ''; } },
    set: value => { try { localStorage.setItem(key, value); } catch { /* It then starts anew after a new start of the page. */ } },
    clear: () => { try { localStorage.removeItem(key); } catch { /* Nothing was kept. */ } },
  };

  const say = text => { find('words').textContent = text; find('said').textContent = text; };
  const phrase = (name, ...values) => box.dataset[name].replace(/\{(\d)\}/g, (whole, at) => values[at]);

  function show(sent) {
    const share = file.size ? sent / file.size : 1;
    find('bar').value = share;
    const text = phrase('going', sizes(sent), sizes(file.size));
    find('words').textContent = text;
    // A screen reader hears every tenth.
    if (Math.floor(share * 10) !== told) { told = Math.floor(share * 10); find('said').textContent = text; }
  }

  function end(message) {
    busy = false;
    button.hidden = true;
    say(message);
    box.classList.add('n-bad');
    field.disabled = false;
  }

  async function where() {
    address ||= memory.get();
    if (address) {
      try {
        offset = Number((await ask('HEAD', address)).headers.get('Upload-Offset'));
        if (offset) say(phrase('resumed', sizes(offset)));
        return;
      } catch (e) {
        if (!(e instanceof Gone)) throw e;
        memory.clear();
        address = '';
      }
    }
    const metadata = `filename ${base64(file.name)}` + (form.dataset.to ? `,to ${base64(form.dataset.to)}` : '');
    const made = await ask('POST', form.dataset.upload + '/tus', { 'Upload-Length': String(file.size), 'Upload-Metadata': metadata });
    address = made.headers.get('Location');
    offset = 0;
    memory.set(address);
  }

  const pause = time => new Promise(done => { wake = done; setTimeout(done, time); });

  async function run() {
    busy = true;
    for (let failures = 0; busy;) {
      if (paused) { await new Promise(done => { wake = done; }); continue; }
      try {
        stop = new AbortController();
        await where();
        while (offset < file.size && !paused) {
          show(offset);
          offset = await send(address, offset, file.slice(offset, offset + PART), show, stop.signal);
          failures = 0;
        }
        if (offset >= file.size) { finish(); return; }
      } catch (e) {
        if (!busy || paused) continue;
        if (e instanceof Gone) { memory.clear(); address = ''; }
        if (e instanceof Refused) { end(box.dataset[e.message] ?? (e.message || box.dataset.failed)); return; }
        const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** failures++);
        say(phrase('waiting', Math.round(wait / 1000)));
        await pause(wait);
      }
    }
  }

  function finish() {
    busy = false;
    memory.clear();
    say(box.dataset.done);
    location.assign(form.dataset.upload + '/' + address.split('/').pop());
  }

  function start(chosen) {
    if (busy || !chosen) return;
    file = chosen;
    key = `upload:${file.name}|${file.size}|${file.lastModified}`;
    told = -1;
    address = '';
    paused = false;
    box.hidden = false;
    box.classList.remove('n-bad');
    button.hidden = false;
    find('name').textContent = file.name;
    if (file.size > Number(form.dataset.max)) { end(box.dataset.tooLarge); return; }
    field.disabled = true;
    show(0);
    run();
  }

  find('plain').hidden = true;
  find('drop').hidden = false;
  field.addEventListener('change', () => start(field.files[0]));
  form.addEventListener('submit', event => { event.preventDefault(); start(field.files[0]); });
  button.addEventListener('click', () => {
    paused = !paused;
    words.textContent = paused ? words.dataset.goOn : words.dataset.stop;
    if (paused) { stop.abort(); say(box.dataset.paused); }
    wake();
  });
  find('cancel').addEventListener('click', async () => {
    busy = false;
    stop.abort();
    wake();
    memory.clear();
    if (address) await ask('DELETE', address).catch(() => { /* It expires by itself. */ });
    location.reload();
  });
  addEventListener('online', () => wake());
  for (const kind of ['dragenter', 'dragover']) zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.add('over'); });
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.remove('over'); });
  zone.addEventListener('drop', event => start(event.dataTransfer.files[0]));
  // A file that misses its mark would replace the page.
  for (const kind of ['dragover', 'drop']) addEventListener(kind, event => event.preventDefault());
}

/* Looks again, with growing waits, while the hub is at work on a file. */
async function watch(part) {
  for (let wait = 1000; part.hasAttribute('data-watch'); wait = Math.min(wait * 1.5, 10000)) {
    await new Promise(done => setTimeout(done, wait));
    try {
      const answer = await fetch(location.href);
      if (!answer.ok) continue;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = fresh.querySelector('[data-status]')?.parentElement;
      if (!next) continue;
      const changed = next.querySelector('[data-status]').textContent !== part.querySelector('[data-status]').textContent;
      if (changed || !next.hasAttribute('data-watch')) {
        document.querySelectorAll('svg.sprite').forEach((sprite, at) => sprite.replaceWith(fresh.querySelectorAll('svg.sprite')[at]));
        part.replaceChildren(...next.childNodes);
        part.toggleAttribute('data-watch', next.hasAttribute('data-watch'));
      }
    } catch { /* No line: it looks again later. */ }
  }
}

for (const form of document.querySelectorAll('[data-upload]')) uploader(form);
for (const part of document.querySelectorAll('[data-watch]')) { part.setAttribute('role', 'status'); watch(part); }
