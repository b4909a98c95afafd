// A button that lets the browser ask for a passkey and sends the answer with the form in which it stands.
// Without script it stays hidden.
for (const button of document.querySelectorAll('button[data-passkey]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const form = button.form;
    const token = form.elements['__RequestVerificationToken'].value;
    try {
      const answer = await fetch(button.dataset.options, { method: 'POST', headers: { RequestVerificationToken: token } });
      const options = await answer.json();
      const credential = button.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(credential);
    } catch {
      // Cancelled, or the browser knows no passkeys: the page says so.
      form.elements.Credential.value = '';
    }
    form.submit();
  });
}
