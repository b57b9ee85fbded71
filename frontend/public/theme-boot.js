// Sets the chosen theme before the first paint. A file of its own: the content security policy allows no inline script.
;(() => {
  try {
    const settings = JSON.parse(localStorage.getItem('mythic.settings') ?? '{}')
    if (settings.theme === 'light' || settings.theme === 'dark') document.documentElement.dataset.theme = settings.theme
    if (settings.motion === 'reduced') document.documentElement.dataset.motion = 'reduced'
  } catch {
    // Storage may be closed to us; the system's own preference then decides.
  }
})()
