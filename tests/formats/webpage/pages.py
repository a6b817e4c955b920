"""A web page written for the tests of each file of the reader."""

from pipeline.formats.webpage import read_webpage

PAGE = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8">
<title>Une caisse à nous | Le Relais</title>
<meta name="author" content="Maud Le Goff">
<meta property="og:site_name" content="Le Relais">
<meta property="article:published_time" content="2017-08-29">
<link rel="canonical" href="https://relais.example/caisse">
<style>p { color: red }</style><script>var secret = "<p>jamais</p>";</script></head>
<body class="has-sidebar">
<div id="consentement"><p>Ce site utilise des cookies pour mesurer son audience, vous pouvez les refuser à tout
moment.</p></div>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/lieux">Lieux</a></li></ul></nav>
<article><header><h1>Une caisse à nous</h1></header>
<p>Neuf voisines ont ouvert une caisse d&rsquo;entraide, o&ugrave; chacune verse <b>dix euros</b> par mois, sans banque
ni statuts, pour les jours où le travail manque. Elles en racontent ici les débuts, les disputes et les comptes.</p>
<!-- <p>un commentaire de la source</p> -->
<h2>Compter ensemble</h2>
<p>Le premier hiver, deux d’entre elles sont tombées malades le même mois et la caisse a tenu, de justesse, parce
que les autres ont avancé leurs versements du printemps sans qu’on le leur demande. Personne ne l’a oublié.</p>
<blockquote><p>On ne donne pas pour recevoir, on donne parce qu’on a reçu avant d’avoir rien demandé.</p></blockquote>
<ul><li>Une réunion par mois, chez l’une ou chez l’autre, avec les comptes sur la table et un gâteau.</li></ul>
</article>
<div class="related"><h3>À lire aussi</h3><p><a href="/x">Le tarif variable expliqué en trois dessins</a></p></div>
<section id="comments"><h3>2 commentaires</h3><ol><li><p>Chez nous aussi, la caisse a sauvé des fins de mois.</p>
<a href="#">Répondre</a></li></ol></section>
<footer><p>© Le Relais. Tous droits réservés, reproduction interdite sans l’accord de la rédaction.</p></footer>
</body></html>"""

HEAD = "<html><head><title>{title}</title>{meta}</head><body>{body}<p>Neuf voisines ont ouvert une caisse.</p>"


def read(page):
    (item,) = read_webpage(page.encode())
    return item
