// Small elements that make a planner's page livelier. Every page works without them.

// The progress of a run: each event is the sentence to read out; the last one shows the outcome.
customElements.define("run-progress", class extends HTMLElement {
  connectedCallback() {
    const status = this.querySelector("[role=status]");
    this.events = new EventSource(this.dataset.src);
    this.events.addEventListener("progress", event => {
      status.textContent = event.data;
      // The sentence begins with the words of its step.
      const steps = [...this.querySelectorAll("li")], now = steps.find(step => event.data.startsWith(step.textContent.trim()));
      if (now) for (const step of steps) step === now ? step.setAttribute("aria-current", "step") : step.removeAttribute("aria-current");
    });
    this.events.addEventListener("done", event => { status.textContent = event.data; this.events.close(); location.reload(); });
  }
  disconnectedCallback() { this.events?.close(); }
});

// How many pairs a policy would allow, counted anew when a field changes; an older answer never replaces a newer one.
customElements.define("live-count", class extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById(this.dataset.form);
    this.count = () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask(), 300);
    };
    this.form?.addEventListener("input", this.count);
    if (!this.querySelector("[role=status]").textContent) this.count();
  }
  disconnectedCallback() { this.form?.removeEventListener("input", this.count); }
  async ask() {
    const number = this.number = (this.number ?? 0) + 1;
    const answer = await fetch(this.dataset.src, { method: "POST", body: new FormData(this.form) });
    const text = answer.ok ? await answer.text() : "";
    if (number === this.number) this.querySelector("[role=status]").textContent = text;
  }
});
