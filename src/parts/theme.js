try {
  const theme = localStorage.getItem("chiasma.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
