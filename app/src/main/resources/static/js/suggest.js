/* Offers topics, titles and names while words are typed into a search field: a combobox after ARIA 1.2. Loaded when a field is
   first entered; without it the field is a field. */
const SHORTEST = 2;
const slow = ['slow-2g', '2g', '3g'].includes(navigator.connection?.effectiveType) || navigator.connection?.saveData;
const PAUSE = slow ? 350 : 120;

export function suggest(form) {
  const field = form.querySelector('input');
  const box = document.createElement('div');
  const said = document.createElement('p');
  const kept = new Map();
  let list = null, active = -1, asked = '', timer, request;

  box.className = 'suggest';
  box.id = field.id + '-suggest';
  box.hidden = true;
  said.className = 'vh';
  said.setAttribute('role', 'status');
  form.append(box, said);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');

  const options = () => list ? [...list.children] : [];

  function close() {
    clearTimeout(timer);
    request?.abort();
    box.hidden = true;
    mark(-1);
    field.setAttribute('aria-expanded', 'false');
  }

  function mark(index) {
    options()[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options()[active];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', option.id);
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  }

  function show(html) {
    box.innerHTML = html;
    list = box.querySelector('[role=listbox]');
    list.id = box.id + '-list';
    options().forEach((option, index) => { option.id = list.id + index; });
    const some = options().length > 0;
    box.hidden = !some;
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', String(some));
    mark(-1);
    said.textContent = list.dataset.count;
  }

  async function ask() {
    const words = field.value.trim();
    if (words === asked && !box.hidden) return;
    asked = words;
    request?.abort();
    if (words.length < SHORTEST) { close(); return; }
    if (!kept.has(words)) {
      request = new AbortController();
      try {
        const answer = await fetch(form.action + '/suggestions?q=' + encodeURIComponent(words), { signal: request.signal });
        if (!answer.ok) return;
        kept.set(words, await answer.text());
      } catch { return; } // Left behind by newer words, or no connection: the field still works.
    }
    if (words === field.value.trim() && document.activeElement === field) show(kept.get(words));
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  field.addEventListener('input', event => { if (!event.isComposing) later(); });
  field.addEventListener('compositionend', later);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', event => {
    const last = options().length - 1;
    if (event.isComposing) return;
    if (event.key === 'Escape' && !box.hidden) { close(); event.preventDefault(); }
    else if (event.key === 'ArrowDown' && box.hidden) { asked = ''; ask(); event.preventDefault(); }
    else if (event.key === 'ArrowDown') { mark(active === last ? -1 : active + 1); event.preventDefault(); }
    else if (event.key === 'ArrowUp' && !box.hidden) { mark(active === -1 ? last : active - 1); event.preventDefault(); }
    else if (event.key === 'Enter' && active >= 0) { location.assign(options()[active].dataset.to); event.preventDefault(); }
  });
  // Before the field loses the focus, which would close the list.
  box.addEventListener('mousedown', event => event.preventDefault());
  box.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) location.assign(option.dataset.to);
  });
  if (field.value.trim() !== field.defaultValue.trim()) later();
}
