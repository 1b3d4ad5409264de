/** `<q-scratch>`: a cell to try things in. What it needs is fetched when it comes near the view. */
class Scratch extends HTMLElement {
  connectedCallback(): void {
    const near = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      near.disconnect();
      void import("./cell.ts").then(({ wake }) => wake(this));
    });
    near.observe(this);
  }
}

customElements.define("q-scratch", Scratch);
