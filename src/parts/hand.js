{
  const name = "chiasma.hand." + location.pathname.split("/").slice(-3, -1).join("/");
  let hand = "" + (1 + Math.floor(Math.random() * 12));
  try {
    hand = localStorage.getItem(name) || hand;
    localStorage.setItem(name, hand);
  } catch {}
  document.documentElement.dataset.hand = hand;
}
