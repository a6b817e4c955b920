"""Pages of several texts, written for the tests: bookmarks, annotations, threads, comments, digests, events."""

from pipeline.formats.bookmarks import read_bookmarks

NETSCAPE = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Signets</H1>
<DL><p>
    <DT><H3 ADD_DATE="1456000000">Travail</H3>
    <DL><p>
        <DT><A HREF="https://relais.example/caisse?a=1&amp;b=2" ADD_DATE="1456000001" TAGS="entraide, grève">Une caisse
 &amp; des clés</A>
        <DT><A HREF="https://relais.example/cles" ADD_DATE="1456000002" TAGS="atelier,clés" DATA-COVER="">Des clés &amp; un bail - Le Relais</A>
        <DD>À relire : la clé passe de main en main,
        et personne ne la garde.
        <BLOCKQUOTE>Nous avons <b>tous</b> la clé.</BLOCKQUOTE>
    </DL><p>
</DL><p>
"""  # noqa: E501 - a bookmark stands on one line

FORUM = """Forum du Comptoir
Sujet : Une caisse pour les jours sans

Message de Maud, le 12/03/2015 à 10 h 15
Bonjour à toutes. Nous cherchons comment monter une caisse.

Quelqu’un l’a-t-il déjà fait ?
Répondre
Message de Yanis, le 13/03/2015 à 8 h 02
Maud a écrit :
> Quelqu’un l’a-t-il déjà fait ?
Oui, à six, avec deux euros par semaine.
Messages : 42
"""

PHPBB = """Re: Une caisse pour les jours sans

par maud_l » 12 mars 2015, 10:12
On verse deux euros, et l’on compte à la fin.

par Noé » jeu 13 mars 2015, 09:00
Chez nous, c’est un tiroir.
"""

COMMENTS = """La clé de l’atelier

Depuis janvier, la clé de l’atelier passe de main en main, et chacun note son heure d’arrivée sur le carnet.

2 commentaires

Maud dit :
12 mars 2015 à 10 h 12 min
Chez nous, le carnet a disparu.

On a recommencé sans lui.
Répondre
Yanis dit :
13 mars 2015 à 8 h 02 min
Un tableau suffit bien.
Répondre
"""

PRESS = """Revue de presse du 14 mars 2015

Les livreurs gardent la clé
Le Relais, 12 mars 2015
Par Maud Le Goff
Ils se sont donné un local, et la clé circule.

Le local ferme à minuit.
Lire la suite
Une caisse à six
Contrepied – 13/03/2015
Deux euros par semaine, et un carnet.
https://contrepied.example/caisse
"""

AGENDA = """Agenda du mois

Jeudi 12 mars 2015, 18 h 30 : Réparer ensemble
Lieu : la halle
On apporte son vélo et l’on repart avec.
S’inscrire
Samedi 14 mars 2015 – Assemblée de la caisse
Tarif : libre
On y vote le montant du mois.
"""

GROUP = """Skip to main content

Home/ Travail/ Group items tagged entraide

Maud Le Goff

Le sens du collectif - Le Relais - 2 views

  • On travaille ensemble, dit l’un.
  • ...3 more annotations...
  • On se remplace, dit l’autre,
    sans rien demander.
  •\u00a0
    "Une note de lecture,
    sur deux lignes."
Ali

Une caisse à nous | Contrepied - 0 views

  •\u00a0
    À relire.

Un titre trop long pour la page, il est coup... - 1 views

  • Un passage.
1 - 3 of 64 Next › Last »
Showing 3 items per page
"""

EXPORT = """# La santé au bureau - Le Relais

## source:
- Author: [relais.example]()
- Reference: https://relais.example/sante
- Category: #article

## Highlights
- on compte tout sauf **la fatigue** — [Updated on 2021-11-27](https://hyp.is/W_a/relais.example/sante)

   - annotation: la fatigue ne se compte pas.- [[un autre passage]] — [Updated on 2021-11-28](https://hyp.is/W_b/x)
   - Tags: #santé
"""

CHAT = """12/03/2019 à 13:58 - Les messages et les appels sont chiffrés de bout en bout.
12/03/2019 à 14:00 - Maud a créé le groupe « La caisse »
12/03/2019 à 14:02 - Maud: Salut, qui vient à la réunion de jeudi ?
On y parle de la caisse.

Apportez vos reçus.
12/03/2019 à 14:05 - Yanis C.: Moi, si la caisse paie le train : il est cher.
12/03/2019 à 14:06 - Maud: <Médias omis>
13/03/2019 à 9:10 - Maud: Ce message a été supprimé
"""


def read(page):
    return read_bookmarks(page.encode())


def said(items):
    return [[(b.kind, b.voice, b.raw) for b in item.blocks if b.kind not in ("metadata", "chrome")] for item in items]
