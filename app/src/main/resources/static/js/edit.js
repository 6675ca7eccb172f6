/* Optional help for forms of items: keeps what is typed, buttons for Markdown and for earlier translations. */
const WAIT = 4000;

export function edit(form) {
  keep(form);
  for (const area of form.querySelectorAll('textarea[data-markdown]')) tools(form, area);
  for (const button of form.querySelectorAll('[data-insert]')) inserts(form, button);
}

// An earlier translation goes where the cursor is, in place of what is chosen there.
function inserts(form, button) {
  const field = form.elements[button.dataset.insert];
  button.hidden = false;
  button.addEventListener('click', () => {
    field.setRangeText(button.dataset.words, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

// Sends what was typed some seconds after the last key; says when it is kept, and tries again after a failure.
function keep(form) {
  const said = form.querySelector('[data-saved]');
  let timer, sent = '', ended = false;
  const content = () => new URLSearchParams(new FormData(form)).toString();
  const send = async () => {
    const now = content();
    if (ended || now === sent) return;
    try {
      const answer = await fetch(form.action + '/autosave', {
        method: 'POST', body: now, redirect: 'manual', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
      if (!answer.ok) throw answer.status;
      sent = now;
      said.textContent = said.dataset.saved.replace('{0}', new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' }));
    } catch {
      timer = setTimeout(send, WAIT * 5);
    }
  };
  sent = content();
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(send, WAIT);
  });
  form.addEventListener('submit', () => { ended = true; clearTimeout(timer); });
}

// Bold, italic, heading, list, link: words around the selection, as the help below the field shows them.
function tools(form, area) {
  const marks = JSON.parse(form.dataset.tools);
  const bar = document.createElement('div');
  bar.className = 'tools';
  bar.setAttribute('role', 'group');
  for (const [before, after, name] of marks) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-2';
    button.textContent = name;
    button.addEventListener('click', () => wrap(area, before, after));
    bar.append(button);
  }
  area.before(bar);
}

function wrap(area, before, after) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const line = before.endsWith(' ') && start > 0 && value[start - 1] !== '\n' ? '\n' : '';
  area.setRangeText(line + before + value.slice(start, end) + after, start, end, 'end');
  if (start === end) area.selectionStart = area.selectionEnd = start + line.length + before.length;
  area.focus();
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
