<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name />
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Beispielbibliothek ausprobieren</translation>
    </message>
    <message>
        <source>Close library</source>
        <translation>Bibliothek schließen</translation>
    </message>
    <message>
        <source>Look at the folder again</source>
        <translation>Ordner neu einlesen</translation>
    </message>
    <message>
        <source>Import labels…</source>
        <translation>Labels importieren…</translation>
    </message>
    <message>
        <source>Keywords to write</source>
        <translation>Zu schreibende Stichwörter</translation>
    </message>
    <message>
        <source>Recent writes</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>Remove all traces…</source>
        <translation>Alle Spuren entfernen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Select the whole burst</source>
        <translation>Ganze Serie auswählen</translation>
    </message>
    <message>
        <source>Find similar photos</source>
        <translation>Ähnliche Fotos suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter löschen</translation>
    </message>
    <message>
        <source>Stack bursts</source>
        <translation>Serien stapeln</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Retrain on my corrections</source>
        <translation>Mit meinen Korrekturen neu trainieren</translation>
    </message>
    <message>
        <source>Train deeper</source>
        <translation>Tiefer trainieren</translation>
    </message>
    <message>
        <source>Model versions</source>
        <translation>Modellversionen</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Liste der Tasten</translation>
    </message>
    <message>
        <source>About First Look</source>
        <translation>Über First Look</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>B&amp;earbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>L&amp;earn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message numerus="yes">
        <source>Label %n photo(s) {names}</source>
        <translation>
            <numerusform>%n Foto zuordnen: {names}</numerusform>
            <numerusform>%n Fotos zuordnen: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n photo(s) not {names}</source>
        <translation>
            <numerusform>%n Foto zuordnen: nicht {names}</numerusform>
            <numerusform>%n Fotos zuordnen: nicht {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave {names} open for %n photo(s)</source>
        <translation>
            <numerusform>Bei %n Foto offen lassen: {names}</numerusform>
            <numerusform>Bei %n Fotos offen lassen: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n photo(s) none of these</source>
        <translation>
            <numerusform>%n Foto zuordnen: keine davon</numerusform>
            <numerusform>%n Fotos zuordnen: keine davon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n prediction(s)</source>
        <translation>
            <numerusform>%n Vorhersage bestätigen</numerusform>
            <numerusform>%n Vorhersagen bestätigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n label(s) back</source>
        <translation>
            <numerusform>%n Label zurücknehmen</numerusform>
            <numerusform>%n Labels zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <source>{label}, looked at again ({who}, {when})</source>
        <translation>{label}, noch einmal angesehen ({who}, {when})</translation>
    </message>
    <message>
        <source>{before} → {after} ({who}, {when})</source>
        <translation>{before} → {after} ({who}, {when})</translation>
    </message>
    <message>
        <source>No keyword in the photos has the name of a class. Choose a table of keywords and classes.</source>
        <translation>Kein Stichwort in den Fotos heißt wie eine Klasse. Wählen Sie eine Tabelle mit Stichwörtern und Klassen.</translation>
    </message>
    <message>
        <source>None of these tags counts for a photo here. Choose other tags, or a lower confidence.</source>
        <translation>Keines dieser Schlagwörter zählt für ein Foto hier. Wählen Sie andere, oder eine geringere Sicherheit.</translation>
    </message>
    <message>
        <source>There is nothing to import: no photo would get a label.</source>
        <translation>Es gibt nichts zu importieren: Kein Foto bekäme ein Label.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) labelled.</source>
        <translation>
            <numerusform>%n Foto hat jetzt ein Label.</numerusform>
            <numerusform>%n Fotos haben jetzt ein Label.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few photos: left out</source>
        <translation>Zu wenige Fotos: ausgelassen</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>You said that it does not show this; that stays</source>
        <translation>Sie haben gesagt, dass es dies nicht zeigt; das bleibt</translation>
    </message>
    <message>
        <source>Named for several classes: gets no label</source>
        <translation>Für mehrere Klassen genannt: bekommt kein Label</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>Stays {names}</source>
        <translation>Bleibt {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) get a label.</source>
        <translation>
            <numerusform>%n Foto bekommt ein Label.</numerusform>
            <numerusform>%n Fotos bekommen ein Label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them take the place of another label.</source>
        <translation>
            <numerusform>Davon ersetzt %n ein anderes.</numerusform>
            <numerusform>Davon ersetzen %n ein anderes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) are new: {names}.</source>
        <translation>
            <numerusform>%n Klasse ist neu: {names}.</numerusform>
            <numerusform>%n Klassen sind neu: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have their label already.</source>
        <translation>
            <numerusform>%n Foto hat sein Label schon.</numerusform>
            <numerusform>%n Fotos haben ihr Label schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n photo(s) you said that they do not show the class, which stays.</source>
        <translation>
            <numerusform>Von %n Foto haben Sie gesagt, dass es die Klasse nicht zeigt; das bleibt.</numerusform>
            <numerusform>Von %n Fotos haben Sie gesagt, dass sie die Klasse nicht zeigen; das bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have another label from you, which stays.</source>
        <translation>
            <numerusform>%n Foto hat von Ihnen ein anderes Label; es bleibt.</numerusform>
            <numerusform>%n Fotos haben von Ihnen ein anderes Label; es bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are named for several classes and get none.</source>
        <translation>
            <numerusform>%n Foto ist für mehrere Klassen genannt und bekommt keins.</numerusform>
            <numerusform>%n Fotos sind für mehrere Klassen genannt und bekommen keins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) have too few photos and are left out.</source>
        <translation>
            <numerusform>%n Klasse hat zu wenige Fotos und wird ausgelassen.</numerusform>
            <numerusform>%n Klassen haben zu wenige Fotos und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not in this library.</source>
        <translation>
            <numerusform>%n Foto ist nicht in dieser Bibliothek.</numerusform>
            <numerusform>%n Fotos sind nicht in dieser Bibliothek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used.</source>
        <translation>
            <numerusform>%n Zeile ist nicht zu gebrauchen.</numerusform>
            <numerusform>%n Zeilen sind nicht zu gebrauchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>nicht {name}</translation>
    </message>
    <message>
        <source>first guess</source>
        <translation>erste Schätzung</translation>
    </message>
    <message>
        <source>model {n}</source>
        <translation>Modell {n}</translation>
    </message>
    <message>
        <source>{name} {figure} ({who})</source>
        <translation>{name} {figure} ({who})</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>restored from the file</source>
        <translation>aus der Datei wiederhergestellt</translation>
    </message>
    <message>
        <source>from digiKam</source>
        <translation>aus digiKam</translation>
    </message>
    <message>
        <source>from Lightroom</source>
        <translation>aus Lightroom</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>undone by {who}</source>
        <translation>rückgängig gemacht durch {who}</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>A little soft</source>
        <translation>Etwas unscharf</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>A little dark</source>
        <translation>Etwas dunkel</translation>
    </message>
    <message>
        <source>Very bright</source>
        <translation>Sehr hell</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>{width} × {height}</translation>
    </message>
    <message>
        <source>({n} MP)</source>
        <translation>({n} MP)</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>You have no permission to read this file.</source>
        <translation>Sie haben keine Berechtigung, diese Datei zu lesen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is cut off: it was not copied whole.</source>
        <translation>Die Datei ist abgeschnitten: Sie wurde nicht vollständig kopiert.</translation>
    </message>
    <message>
        <source>This file is no photo.</source>
        <translation>Diese Datei ist kein Foto.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The photo cannot be read: {reason}.</source>
        <translation>Das Foto ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The drive is not connected.</source>
        <translation>Das Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Give the class of that number, or of that letter</source>
        <translation>Klasse mit dieser Ziffer oder diesem Buchstaben zuordnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>The prediction is right</source>
        <translation>Die Vorhersage stimmt</translation>
    </message>
    <message>
        <source>None of these classes</source>
        <translation>Keine dieser Klassen</translation>
    </message>
    <message>
        <source>In a group: only the photo you point at</source>
        <translation>In einer Gruppe: nur das Foto unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Take your label back</source>
        <translation>Ihr Label zurücknehmen</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Rückgängig, Wiederholen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Loupe: one photo, large</source>
        <translation>Lupe: ein Foto, groß</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>The next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Larger or smaller</source>
        <translation>Größer oder kleiner</translation>
    </message>
    <message>
        <source>In the loupe: 100% or whole</source>
        <translation>In der Lupe: 100 % oder ganzes Foto</translation>
    </message>
    <message>
        <source>Stack or spread bursts</source>
        <translation>Serien stapeln oder auffächern</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select all, select none</source>
        <translation>Alle auswählen, Auswahl aufheben</translation>
    </message>
    <message>
        <source>Add the whole burst to the selection</source>
        <translation>Ganze Serie zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Photos like this one</source>
        <translation>Fotos wie dieses</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Review: what to label next</source>
        <translation>Durchsicht: was als Nächstes zuzuordnen ist</translation>
    </message>
    <message>
        <source>Lab: experiments on your photos</source>
        <translation>Labor: Versuche mit Ihren Fotos</translation>
    </message>
    <message>
        <source>Keywords to write, recent writes</source>
        <translation>Zu schreibende Stichwörter, zuletzt geschrieben</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Waiting for files that are being copied</source>
        <translation>Warten auf Dateien, die noch kopiert werden</translation>
    </message>
    <message>
        <source>Looking at photos</source>
        <translation>Fotos werden angesehen</translation>
    </message>
    <message>
        <source>Looking at photos again with other weights</source>
        <translation>Fotos werden mit anderen Gewichten neu angesehen</translation>
    </message>
    <message>
        <source>Getting ready to look at photos</source>
        <translation>Ansehen der Fotos wird vorbereitet</translation>
    </message>
    <message>
        <source>Downloading weights (MB)</source>
        <translation>Gewichte werden heruntergeladen (MB)</translation>
    </message>
    <message>
        <source>Reading keywords</source>
        <translation>Stichwörter werden gelesen</translation>
    </message>
    <message>
        <source>Predicting classes</source>
        <translation>Klassen werden vorhergesagt</translation>
    </message>
    <message>
        <source>Comparing predictions</source>
        <translation>Vorhersagen werden verglichen</translation>
    </message>
    <message>
        <source>Comparing keywords</source>
        <translation>Stichwörter werden verglichen</translation>
    </message>
    <message>
        <source>Undoing writes</source>
        <translation>Geschriebenes wird zurückgenommen</translation>
    </message>
    <message>
        <source>Removing traces</source>
        <translation>Spuren werden entfernt</translation>
    </message>
    <message>
        <source>Writing keywords</source>
        <translation>Stichwörter werden geschrieben</translation>
    </message>
    <message>
        <source>Learning from your labels</source>
        <translation>Lernen aus Ihren Labels</translation>
    </message>
    <message>
        <source>Choosing photos to review</source>
        <translation>Fotos zur Durchsicht werden ausgewählt</translation>
    </message>
    <message>
        <source>Grouping similar photos</source>
        <translation>Ähnliche Fotos werden gruppiert</translation>
    </message>
    <message>
        <source>Looking for similar photos</source>
        <translation>Ähnliche Fotos werden gesucht</translation>
    </message>
    <message>
        <source>Importing labels</source>
        <translation>Labels werden importiert</translation>
    </message>
    <message>
        <source>Reading the table (kB)</source>
        <translation>Tabelle wird gelesen (kB)</translation>
    </message>
    <message>
        <source>Comparing labels</source>
        <translation>Labels werden verglichen</translation>
    </message>
    <message>
        <source>Looking for label mistakes</source>
        <translation>Falsche Labels werden gesucht</translation>
    </message>
    <message>
        <source>Measuring how much labels help</source>
        <translation>Es wird gemessen, wie viel Labels bringen</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Look at photos</source>
        <translation>Fotos ansehen</translation>
    </message>
    <message>
        <source>Write keywords</source>
        <translation>Stichwörter schreiben</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Measure the model version</source>
        <translation>Modellversion bewerten</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Look for label mistakes</source>
        <translation>Falsche Labels suchen</translation>
    </message>
    <message>
        <source>Change the model version</source>
        <translation>Modellversion wechseln</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Look at labels to import</source>
        <translation>Zu importierende Labels ansehen</translation>
    </message>
    <message>
        <source>Export a model version</source>
        <translation>Modellversion exportieren</translation>
    </message>
    <message>
        <source>Choose photos to review</source>
        <translation>Fotos zur Durchsicht auswählen</translation>
    </message>
    <message>
        <source>Save labels</source>
        <translation>Labels speichern</translation>
    </message>
    <message>
        <source>Compare keywords</source>
        <translation>Stichwörter vergleichen</translation>
    </message>
    <message>
        <source>Undo writes</source>
        <translation>Geschriebenes zurücknehmen</translation>
    </message>
    <message>
        <source>Remove all traces</source>
        <translation>Alle Spuren entfernen</translation>
    </message>
    <message>
        <source>Change the classes</source>
        <translation>Klassen ändern</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Training deeper</source>
        <translation>Tiefes Training</translation>
    </message>
    <message>
        <source>Measuring the model version</source>
        <translation>Modellversion wird bewertet</translation>
    </message>
    <message>
        <source>Making a report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Changing the model version</source>
        <translation>Modellversion wird gewechselt</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Exporting a model version</source>
        <translation>Modellversion wird exportiert</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>No better and no worse</source>
        <translation>Nicht besser und nicht schlechter</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Hardly any difference</source>
        <translation>Kaum ein Unterschied</translation>
    </message>
    <message>
        <source>The same photos are right and wrong as before.</source>
        <translation>Es sind dieselben Fotos richtig und falsch wie zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos that were wrong are right now</source>
        <translation>
            <numerusform>%n zuvor falsches Foto ist jetzt richtig</numerusform>
            <numerusform>%n zuvor falsche Fotos sind jetzt richtig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that were right are wrong now</source>
        <translation>
            <numerusform>%n zuvor richtiges Foto ist jetzt falsch</numerusform>
            <numerusform>%n zuvor richtige Fotos sind jetzt falsch</numerusform>
        </translation>
    </message>
    <message>
        <source>{mended}, {spoilt}.</source>
        <translation>{mended}, {spoilt}.</translation>
    </message>
    <message>
        <source>The same statements are right and wrong as before.</source>
        <translation>Dieselben Aussagen sind richtig und falsch wie vorher.</translation>
    </message>
    <message>
        <source>{all}.</source>
        <translation>{all}.</translation>
    </message>
    <message numerus="yes">
        <source>%n statements that were wrong are right now</source>
        <translation>
            <numerusform>%n Aussage, die falsch war, ist jetzt richtig</numerusform>
            <numerusform>%n Aussagen, die falsch waren, sind jetzt richtig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements that were right are wrong now</source>
        <translation>
            <numerusform>%n Aussage, die richtig war, ist jetzt falsch</numerusform>
            <numerusform>%n Aussagen, die richtig waren, sind jetzt falsch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged on %n of your labelled photos, none of which the model had seen.</source>
        <translation>
            <numerusform>Beurteilt an %n von Ihnen zugeordneten Foto, das das Modell noch nicht gesehen hatte.</numerusform>
            <numerusform>Beurteilt an %n von Ihnen zugeordneten Fotos, von denen das Modell noch keines gesehen hatte.</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} are right; of all your photos, probably {low} to {high}.</source>
        <translation>{share} sind richtig; von allen Ihren Fotos wohl {low} bis {high}.</translation>
    </message>
    <message numerus="yes">
        <source>Judged on %n statements about your labelled photos, each a yes or a no of yours to one class; the model had seen none of these photos.</source>
        <translation>
            <numerusform>Beurteilt an %n Aussage über Ihre zugeordneten Fotos, einem Ja oder Nein von Ihnen zu einer Klasse; das Modell hatte das Foto nicht gesehen.</numerusform>
            <numerusform>Beurteilt an %n Aussagen über Ihre zugeordneten Fotos, jede ein Ja oder Nein von Ihnen zu einer Klasse; das Modell hatte keines dieser Fotos gesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} are right; of all that could be said, probably {low} to {high}.</source>
        <translation>{share} sind richtig; von allem, was sich sagen ließe, wohl {low} bis {high}.</translation>
    </message>
    <message>
        <source>You never said no to {names}: without a no, precision cannot be known.</source>
        <translation>Zu {names} haben Sie nie Nein gesagt: Ohne ein Nein lässt sich die Genauigkeit nicht wissen.</translation>
    </message>
    <message>
        <source>Its percentages can be trusted: when it says 90%, it is right about 9 times in 10.</source>
        <translation>Auf seine Prozente ist Verlass: Sagt es 90 %, hat es etwa 9-mal von 10 recht.</translation>
    </message>
    <message numerus="yes">
        <source>Its percentages are off by %n points on average: take 90% for something from {low} to {high}.</source>
        <translation>
            <numerusform>Seine Prozente liegen im Mittel um %n Punkt daneben: Lesen Sie 90 % als {low} bis {high}.</numerusform>
            <numerusform>Seine Prozente liegen im Mittel um %n Punkte daneben: Lesen Sie 90 % als {low} bis {high}.</numerusform>
        </translation>
    </message>
    <message>
        <source>With so few statements that is a rough figure.</source>
        <translation>Bei so wenigen Aussagen ist das eine grobe Zahl.</translation>
    </message>
    <message>
        <source>With so few photos that is a rough figure.</source>
        <translation>Bei so wenigen Fotos ist das eine grobe Angabe.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos get another class</source>
        <translation>
            <numerusform>%n Foto bekommt eine andere Klasse</numerusform>
            <numerusform>%n Fotos bekommen eine andere Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>no photo gets another class</source>
        <translation>kein Foto bekommt eine andere Klasse</translation>
    </message>
    <message>
        <source>Use it: {changes}, and the keywords follow.</source>
        <translation>Verwenden: {changes}, und die Stichwörter folgen.</translation>
    </message>
    <message>
        <source>Use it: {changes}. Keywords are not written: the settings say so.</source>
        <translation>Verwenden: {changes}. Stichwörter werden nicht geschrieben: So ist es eingestellt.</translation>
    </message>
    <message>
        <source>Your labels stay. You can go back at any time: every version is kept until you remove it.</source>
        <translation>Ihre Labels bleiben. Sie können jederzeit zurückgehen: Jede Version wird aufbewahrt, bis Sie sie entfernen.</translation>
    </message>
    <message>
        <source>It spoils more statements than it mends, and more than chance explains. Better keep the old one.</source>
        <translation>Es verdirbt mehr Aussagen, als es verbessert, und mehr, als der Zufall erklärt. Behalten Sie besser das alte.</translation>
    </message>
    <message>
        <source>It spoils more photos than it mends, and more than chance explains. Better keep the old one.</source>
        <translation>Bei mehr Fotos liegt sie neu falsch als neu richtig, und das lässt sich nicht durch Zufall erklären. Besser die alte behalten.</translation>
    </message>
    <message>
        <source>Some classes lose more than others gain, and more than chance explains. Better keep the old one.</source>
        <translation>Manche Klassen verlieren mehr, als andere gewinnen, und das lässt sich nicht durch Zufall erklären. Besser die alte behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos that are {truth}, and seen as such</source>
        <translation>
            <numerusform>%n Foto: {truth}, richtig erkannt</numerusform>
            <numerusform>%n Fotos: {truth}, richtig erkannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that are {truth}, seen as {seen}</source>
        <translation>
            <numerusform>%n Foto: {truth}, als {seen} erkannt</numerusform>
            <numerusform>%n Fotos: {truth}, als {seen} erkannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Keine Zahlen</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{share} ({low} to {high})</source>
        <translation>{share} ({low} bis {high})</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Labelled by you</source>
        <translation>Von Ihnen zugeordnet</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Zur Durchsicht</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Neue Labels</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Named for</source>
        <translation>Genannt für</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Another program says {theirs}. Which is right?</source>
        <translation>Ein anderes Programm sagt {theirs}. Was stimmt?</translation>
    </message>
    <message>
        <source>Another program took its keyword out, you said {ours}. Which is right?</source>
        <translation>Ein anderes Programm hat das Stichwort herausgenommen, Sie haben {ours} gesagt. Was stimmt?</translation>
    </message>
    <message>
        <source>Another program says {theirs}, you said that it shows none of them. Which is right?</source>
        <translation>Ein anderes Programm sagt {theirs}, Sie haben gesagt, dass es keine davon zeigt. Was stimmt?</translation>
    </message>
    <message>
        <source>Another program says {theirs}, you said {ours}. Which is right?</source>
        <translation>Ein anderes Programm sagt {theirs}, Sie haben {ours} gesagt. Was stimmt?</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>Into {file}</source>
        <translation>In {file}</translation>
    </message>
    <message>
        <source>Undone since</source>
        <translation>Seither zurückgenommen</translation>
    </message>
    <message>
        <source>Could not be written</source>
        <translation>Konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Cut off; looked at again</source>
        <translation>Abgebrochen; wird noch einmal angesehen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Traces removed</source>
        <translation>Spuren entfernt</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Kommt</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>Ging</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>These runs were judged by different photos. Between those no comparison is fair: look at each one's own interval.</source>
        <translation>Diese Läufe wurden an verschiedenen Fotos beurteilt. Dazwischen ist kein Vergleich gerecht: Sehen Sie auf das Intervall jedes einzelnen.</translation>
    </message>
    <message>
        <source>{name} is left out: {why}.</source>
        <translation>{name} fehlt hier: {why}.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is right on {share} of %n photo(s) that it had not learnt from.</source>
        <translation>
            <numerusform>{name} liegt bei {share} von %n Foto richtig, aus dem nicht gelernt wurde.</numerusform>
            <numerusform>{name} liegt bei {share} von %n Fotos richtig, aus denen nicht gelernt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Best: {sentence}</source>
        <translation>Am besten: {sentence}</translation>
    </message>
    <message>
        <source>Where these photos can show no difference, the quicker one will do.</source>
        <translation>Wo diese Fotos keinen Unterschied zeigen können, genügt das schnellere.</translation>
    </message>
    <message>
        <source>{name}: {points} points fewer right than {best} (95%: {low} to {high}), which is more than chance explains.</source>
        <translation>{name}: {points} Punkte weniger richtig als {best} (95 %: {low} bis {high}); das erklärt der Zufall nicht.</translation>
    </message>
    <message>
        <source>{name}: {points} points fewer right than {best} (95%: {low} to {high}), which these photos cannot tell from chance.</source>
        <translation>{name}: {points} Punkte weniger richtig als {best} (95 %: {low} bis {high}); diese Fotos können das nicht vom Zufall unterscheiden.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>What the run is part of</source>
        <translation>Wozu der Lauf gehört</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Of the photos that it had not learnt from, how many it got right (accuracy), with its 95% interval</source>
        <translation>Wie viele der Fotos, aus denen nicht gelernt wurde, richtig sind (Genauigkeit), mit dem 95-%-Intervall</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Precision and recall in one figure, the mean of all classes (macro F1)</source>
        <translation>Genauigkeit und Trefferquote in einer Zahl, gemittelt über alle Klassen (Makro-F1)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>How far its probabilities are from the truth (cross entropy): the lower, the better</source>
        <translation>Wie weit die Wahrscheinlichkeiten von der Wahrheit entfernt sind (Kreuzentropie): je niedriger, desto besser</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>How long one pass over the photos took</source>
        <translation>Wie lange ein Durchgang durch die Fotos gedauert hat</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>How many numbers the network is made of</source>
        <translation>Aus wie vielen Zahlen das Netz besteht</translation>
    </message>
    <message>
        <source>one linear layer tells the classes</source>
        <translation>eine lineare Schicht unterscheidet die Klassen</translation>
    </message>
    <message>
        <source>a hidden layer with batch norm and dropout tells the classes</source>
        <translation>eine verborgene Schicht mit Batchnorm und Dropout unterscheidet die Klassen</translation>
    </message>
    <message>
        <source>a layer of 128 over its whole map tells the classes</source>
        <translation>eine Schicht aus 128 über die ganze Karte unterscheidet die Klassen</translation>
    </message>
    <message>
        <source>{title} begins with nothing, and all of it learns</source>
        <translation>{title} beginnt bei null und lernt als Ganzes</translation>
    </message>
    <message>
        <source>{title} is full of random numbers, which hardly learn</source>
        <translation>{title} ist voller Zufallszahlen, die kaum lernen</translation>
    </message>
    <message>
        <source>{title} stays as it is; only what stands on it learns</source>
        <translation>{title} bleibt, wie es ist; nur was darauf steht, lernt</translation>
    </message>
    <message>
        <source>{title} knows ImageNet already, and all of it learns on</source>
        <translation>{title} kennt ImageNet schon und lernt als Ganzes weiter</translation>
    </message>
    <message numerus="yes">
        <source>{title} knows ImageNet already; its last %n block(s) learn on</source>
        <translation>
            <numerusform>{title} kennt ImageNet schon; der letzte Block lernt weiter</numerusform>
            <numerusform>{title} kennt ImageNet schon; die letzten %n Blöcke lernen weiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s) at most</source>
        <translation>
            <numerusform>höchstens %n Epoche</numerusform>
            <numerusform>höchstens %n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>photos are changed at random ({how})</source>
        <translation>Fotos werden zufällig verändert ({how})</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>gedreht</translation>
    </message>
    <message>
        <source>sheared</source>
        <translation>geschert</translation>
    </message>
    <message>
        <source>zoomed</source>
        <translation>gezoomt</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>beschnitten</translation>
    </message>
    <message>
        <source>recoloured</source>
        <translation>umgefärbt</translation>
    </message>
    <message>
        <source>The folders say which photos are learnt from and which ones judge.</source>
        <translation>Die Ordner sagen, aus welchen Fotos gelernt wird und welche urteilen.</translation>
    </message>
    <message>
        <source>80% of the photos are learnt from, 20% judge.</source>
        <translation>Aus 80 % der Fotos wird gelernt, 20 % urteilen.</translation>
    </message>
    <message>
        <source>80% of the photos are learnt from, 10% say when to stop, 10% judge.</source>
        <translation>Aus 80 % der Fotos wird gelernt, 10 % sagen, wann Schluss ist, 10 % urteilen.</translation>
    </message>
    <message>
        <source>60% of the photos are learnt from, 20% say when to stop, 20% judge.</source>
        <translation>Aus 60 % der Fotos wird gelernt, 20 % sagen, wann Schluss ist, 20 % urteilen.</translation>
    </message>
    <message>
        <source>Five times the photos are halved, and each half judges what learnt from the other.</source>
        <translation>Fünfmal werden die Fotos halbiert, und jede Hälfte beurteilt, was aus der anderen gelernt hat.</translation>
    </message>
    <message numerus="yes">
        <source>In turn, each of %n parts of the photos judges what learnt from the others.</source>
        <translation>
            <numerusform>%n Teil der Fotos beurteilt, was aus den anderen gelernt hat.</numerusform>
            <numerusform>Reihum beurteilt jeder von %n Teilen der Fotos, was aus den anderen gelernt hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos that are nearly the same stay on one side.</source>
        <translation>Fotos, die fast gleich sind, bleiben auf einer Seite.</translation>
    </message>
    <message>
        <source>those that are too dark</source>
        <translation>zu dunkle</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>fast gleiche</translation>
    </message>
    <message>
        <source>those of several classes</source>
        <translation>solche mehrerer Klassen</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>Weggelassen: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s):</source>
        <translation>
            <numerusform>%n Lauf:</numerusform>
            <numerusform>%n Läufe:</numerusform>
        </translation>
    </message>
    <message>
        <source>all combinations of</source>
        <translation>alle Kombinationen von</translation>
    </message>
    <message>
        <source>the best is searched among</source>
        <translation>gesucht wird das Beste unter</translation>
    </message>
    <message numerus="yes">
        <source>Each learns for %n epoch(s) at most.</source>
        <translation>
            <numerusform>Jeder lernt höchstens %n Epoche.</numerusform>
            <numerusform>Jeder lernt höchstens %n Epochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best {count} then learn for %n epoch(s) more.</source>
        <translation>
            <numerusform>Die besten {count} lernen dann noch %n Epoche.</numerusform>
            <numerusform>Die besten {count} lernen dann noch %n Epochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>what stays as it is</source>
        <translation>was bleibt, wie es ist</translation>
    </message>
    <message>
        <source>photos at a time</source>
        <translation>Fotos auf einmal</translation>
    </message>
    <message>
        <source>Each photo goes through a network once and its vector is kept for all runs: that is quick.</source>
        <translation>Jedes Foto geht einmal durch ein Netz, und sein Vektor wird für alle Läufe aufbewahrt: Das geht schnell.</translation>
    </message>
    <message>
        <source>Every epoch looks at every photo anew: that takes long without a graphics card.</source>
        <translation>Jede Epoche sieht jedes Foto neu an: Das dauert lange ohne Grafikkarte.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the runs look at each photo once and share what they saw; the others look anew in every epoch, which takes long without a graphics card.</source>
        <translation>
            <numerusform>%n der Läufe sieht jedes Foto einmal an; die anderen sehen es in jeder Epoche neu an, was ohne Grafikkarte lange dauert.</numerusform>
            <numerusform>%n der Läufe sehen jedes Foto einmal an und teilen, was sie sahen; die anderen sehen es in jeder Epoche neu an, was ohne Grafikkarte lange dauert.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer seems to have no pretrained weights of {names}. Their runs will fail and say how to get them; the others go on.</source>
        <translation>Dieser Computer hat anscheinend keine vortrainierten Gewichte von {names}. Diese Läufe werden fehlschlagen und sagen, wie man sie bekommt; die anderen gehen weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) of {source} in {count} classes.</source>
        <translation>
            <numerusform>%n Foto aus {source} in {count} Klassen.</numerusform>
            <numerusform>%n Fotos aus {source} in {count} Klassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} parameters, of which {learning} learn.</source>
        <translation>{count} Parameter, davon lernen {learning}.</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}: {done} von {total}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>einem Augenblick</translation>
    </message>
    <message>
        <source>Cancelled after {time}. What was done is kept.</source>
        <translation>Nach {time} abgebrochen. Was erledigt war, bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Done %n times, in {time}</source>
        <translation>
            <numerusform>%n-mal erledigt, in {time}</numerusform>
            <numerusform>%n-mal erledigt, in {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Done in {time}</source>
        <translation>Erledigt in {time}</translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %n photos could not be written</source>
        <translation>
            <numerusform>Stichwörter von %n Foto konnten nicht geschrieben werden</numerusform>
            <numerusform>Stichwörter von %n Fotos konnten nicht geschrieben werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos cannot be read</source>
        <translation>
            <numerusform>%n Foto ist nicht lesbar</numerusform>
            <numerusform>%n Fotos sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason} ({count})</source>
        <translation>{reason} ({count})</translation>
    </message>
    <message>
        <source>Click to show these photos.</source>
        <translation>Klicken, um diese Fotos zu zeigen.</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Nothing has been done yet. What First Look does is listed here.</source>
        <translation>Noch ist nichts erledigt. Was First Look tut, wird hier aufgelistet.</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Forget what has ended. Photos and keywords stay as they are.</source>
        <translation>Entfernt Beendetes aus der Liste. Fotos und Stichwörter bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Close the activity list</source>
        <translation>Aktivitätsliste schließen</translation>
    </message>
    <message>
        <source>Close the activity list (Esc)</source>
        <translation>Aktivitätsliste schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>AddClass</name>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Name of the new class</source>
        <translation>Name der neuen Klasse</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Type a name first</source>
        <translation>Zuerst einen Namen eingeben</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>{name} (key {key})</source>
        <translation>{name} (Taste {key})</translation>
    </message>
    <message>
        <source>Your label</source>
        <translation>Ihr Label</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>What does it show?</source>
        <translation>Was ist zu sehen?</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
</context>
<context>
    <name>CameraFacts</name>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>The camera noted nothing.</source>
        <translation>Die Kamera hat nichts vermerkt.</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {photos}</source>
        <translation>{found} von {photos}</translation>
    </message>
    <message>
        <source>Retrain on my corrections ({n})</source>
        <translation>Mit meinen Korrekturen neu trainieren ({n})</translation>
    </message>
    <message>
        <source>Retrain on my corrections</source>
        <translation>Mit meinen Korrekturen neu trainieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Show them in the gallery</source>
        <translation>In der Galerie zeigen</translation>
    </message>
    <message>
        <source>All photos that change, full size</source>
        <translation>Alle Fotos, die sich ändern, in voller Größe</translation>
    </message>
    <message>
        <source>Photos that change class</source>
        <translation>Fotos, die ihre Klasse ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n photos change class</source>
        <translation>
            <numerusform>%n Foto ändert seine Klasse</numerusform>
            <numerusform>%n Fotos ändern ihre Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo changes its class.</source>
        <translation>Kein Foto ändert seine Klasse.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{count}: {change}</source>
        <translation>{count}: {change}</translation>
    </message>
</context>
<context>
    <name>ChoiceDelegate</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>Begin with pretrained weights (ImageNet)</source>
        <translation>Mit vortrainierten Gewichten beginnen (ImageNet)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>It runs beside your work</source>
        <translation>Läuft neben Ihrer Arbeit</translation>
    </message>
    <message>
        <source>Back to the runs</source>
        <translation>Zurück zu den Läufen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>What is run of the recipe</source>
        <translation>Was vom Rezept ausgeführt wird</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>As the recipe says</source>
        <translation>Wie das Rezept sagt</translation>
    </message>
    <message>
        <source>Search the best of its grid</source>
        <translation>Das Beste seines Rasters suchen</translation>
    </message>
    <message>
        <source>Its whole grid</source>
        <translation>Sein ganzes Raster</translation>
    </message>
    <message>
        <source>Recipes ({patterns})</source>
        <translation>Rezepte ({patterns})</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>Rezept wählen</translation>
    </message>
    <message>
        <source>Another recipe (TOML)…</source>
        <translation>Anderes Rezept (TOML)…</translation>
    </message>
    <message>
        <source>{name} (cannot be read)</source>
        <translation>{name} (nicht lesbar)</translation>
    </message>
    <message>
        <source>{name} (yours)</source>
        <translation>{name} (Ihres)</translation>
    </message>
    <message>
        <source>An experiment is running. Cancel it, or wait until it has ended.</source>
        <translation>Ein Versuch läuft. Brechen Sie ihn ab, oder warten Sie, bis er zu Ende ist.</translation>
    </message>
</context>
<context>
    <name>ClashRow</name>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Label it {name}; the file is written after that</source>
        <translation>Als {name} zuordnen; danach wird die Datei geschrieben</translation>
    </message>
</context>
<context>
    <name>ClassBar</name>
    <message>
        <source>labelled by you</source>
        <translation>von Ihnen zugeordnet</translation>
    </message>
    <message>
        <source>ruled out by you</source>
        <translation>von Ihnen ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>ClassEditor</name>
    <message>
        <source>No classes yet. Add what you want to find in your photos.</source>
        <translation>Noch keine Klassen. Fügen Sie hinzu, was Sie in Ihren Fotos finden möchten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>A prediction is written as a keyword from its class's threshold on.</source>
        <translation>Eine Vorhersage wird ab der Schwelle ihrer Klasse als Stichwort geschrieben.</translation>
    </message>
</context>
<context>
    <name>ClassEdits</name>
    <message>
        <source>This class is not there any more.</source>
        <translation>Diese Klasse gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Add class {name}</source>
        <translation>Klasse {name} hinzufügen</translation>
    </message>
    <message>
        <source>Remove class {name}</source>
        <translation>Klasse {name} entfernen</translation>
    </message>
    <message>
        <source>Merge {name} into {into}</source>
        <translation>{name} mit {into} vereinen</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Farbe von {name}</translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation>Taste von {name}</translation>
    </message>
    <message>
        <source>Threshold of {name}</source>
        <translation>Schwelle von {name}</translation>
    </message>
    <message>
        <source>{share} of the keywords right</source>
        <translation>{share} der Stichwörter richtig</translation>
    </message>
    <message>
        <source>Several classes per photo</source>
        <translation>Mehrere Klassen pro Foto</translation>
    </message>
    <message>
        <source>One class per photo</source>
        <translation>Eine Klasse pro Foto</translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Farbe von {name}</translation>
    </message>
    <message>
        <source>Name of the class {name}</source>
        <translation>Name der Klasse {name}</translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation>Taste von {name}</translation>
    </message>
    <message>
        <source>Threshold of {name}</source>
        <translation>Schwelle von {name}</translation>
    </message>
    <message>
        <source>Automatic threshold of {name}</source>
        <translation>Automatische Schwelle von {name}</translation>
    </message>
    <message>
        <source>Remove the class {name}</source>
        <translation>Klasse {name} entfernen</translation>
    </message>
    <message>
        <source>Merge the class {name} into another</source>
        <translation>Die Klasse {name} mit einer anderen vereinen</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <source>New class…</source>
        <translation>Neue Klasse…</translation>
    </message>
    <message>
        <source>Click: only this class. Ctrl+click: add or remove it. Drop photos here to label them.</source>
        <translation>Klick: nur diese Klasse. Strg+Klick: hinzufügen oder entfernen. Fotos hierher ziehen, um sie zuzuordnen.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Bibliothek wird gelesen…</translation>
    </message>
    <message>
        <source>No classes yet. Add the first one with +.</source>
        <translation>Noch keine Klassen. Fügen Sie die erste mit + hinzu.</translation>
    </message>
    <message>
        <source>Show only this class</source>
        <translation>Nur diese Klasse zeigen</translation>
    </message>
    <message>
        <source>Remove from the filter</source>
        <translation>Aus dem Filter entfernen</translation>
    </message>
    <message>
        <source>Add to the filter</source>
        <translation>Zum Filter hinzufügen</translation>
    </message>
    <message>
        <source>Edit class…</source>
        <translation>Klasse bearbeiten…</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>Lowest confidence, in percent</source>
        <translation>Niedrigste Sicherheit, in Prozent</translation>
    </message>
    <message>
        <source>Highest confidence, in percent</source>
        <translation>Höchste Sicherheit, in Prozent</translation>
    </message>
    <message>
        <source>How sure First Look is of a photo's class. Your own labels count as 100%. Double-click: any.</source>
        <translation>Wie sicher First Look bei der Klasse eines Fotos ist. Ihre eigenen Labels zählen als 100 %. Doppelklick: beliebig.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>Confusions</name>
    <message>
        <source>What is taken for what</source>
        <translation>Was wofür gehalten wird</translation>
    </message>
    <message>
        <source>The confusion matrix: each row is a class as you labelled it, each column what the model says. What is right lies on the diagonal.</source>
        <translation>Die Konfusionsmatrix: Jede Zeile ist eine Klasse, wie Sie sie zugeordnet haben, jede Spalte das, was das Modell sagt. Was richtig ist, liegt auf der Diagonale.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>What the old version says</source>
        <translation>Das sagt die alte Version</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What the new version says</source>
        <translation>Das sagt die neue Version</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Etwas ist schiefgegangen, das nicht hätte passieren dürfen.</translation>
    </message>
    <message>
        <source>Nothing was lost: every label is saved the moment you give it, and First Look changes nothing in your photos but their keywords. You can go on working. If it happens again, start First Look anew, and report it with the details below; your folders are left out of them.</source>
        <translation>Nichts ist verloren: Jedes Label wird sofort gespeichert, und First Look ändert an Ihren Fotos nur die Stichwörter. Sie können weiterarbeiten. Wenn es noch einmal passiert, starten Sie First Look neu und melden Sie den Fehler mit den Details unten; Ihre Ordner sind darin nicht enthalten.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Open the file with everything that went wrong</source>
        <translation>Die Datei mit allen aufgetretenen Fehlern öffnen</translation>
    </message>
    <message>
        <source>There is no log yet: its folder cannot be written</source>
        <translation>Es gibt noch kein Protokoll: In seinen Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The log is {file}</source>
        <translation>Das Protokoll ist {file}</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>The curve appears when it learns.</source>
        <translation>Die Kurve erscheint, sobald das Modell lernt.</translation>
    </message>
    <message>
        <source>Nothing learnt yet</source>
        <translation>Noch nichts gelernt</translation>
    </message>
    <message>
        <source>After epoch {number}: {unseen} on photos that it had not seen, {seen} on those learnt from</source>
        <translation>Nach Epoche {number}: {unseen} bei neuen Fotos, {seen} bei denen, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>new photos</source>
        <translation>neue Fotos</translation>
    </message>
    <message>
        <source>learnt from</source>
        <translation>gelernte</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Any date</source>
        <translation>Beliebiges Datum</translation>
    </message>
    <message>
        <source>A date, a month like 2026-06, or a year. Down opens the calendar.</source>
        <translation>Ein Datum, ein Monat wie 2026-06 oder ein Jahr. Pfeil nach unten öffnet den Kalender.</translation>
    </message>
    <message>
        <source>{name}: calendar</source>
        <translation>{name}: Kalender</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Taken from</source>
        <translation>Aufgenommen ab</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>Aufgenommen bis</translation>
    </message>
    <message>
        <source>The first date is after the last one. No photo can be between them.</source>
        <translation>Das erste Datum liegt nach dem letzten. Dazwischen kann es keine Fotos geben.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Dates: {span}</source>
        <translation>Zeitraum: {span}</translation>
    </message>
</context>
<context>
    <name>DelicatePhotos</name>
    <message>
        <source>Write into HEIC and AVIF photos too</source>
        <translation>Auch in HEIC- und AVIF-Fotos schreiben</translation>
    </message>
    <message>
        <source>Otherwise they get a sidecar file, because a write moves everything in them.</source>
        <translation>Sonst bekommen sie eine Begleitdatei, weil das Schreiben alles in ihnen verschiebt.</translation>
    </message>
    <message>
        <source>Write into photos with content credentials (C2PA) too</source>
        <translation>Auch in Fotos mit Herkunftsnachweis (C2PA) schreiben</translation>
    </message>
    <message>
        <source>Their credentials become invalid. Otherwise they wait, and are listed with those that wait.</source>
        <translation>Ihr Nachweis wird dadurch ungültig. Sonst warten sie und stehen bei denen, die warten.</translation>
    </message>
</context>
<context>
    <name>DenyButton</name>
    <message>
        <source>Does not show {name}</source>
        <translation>Zeigt nicht {name}</translation>
    </message>
    <message>
        <source>You said that it does not show {name}. Press to leave it open.</source>
        <translation>Sie haben gesagt, dass es {name} nicht zeigt. Drücken, um das offen zu lassen.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Choose a run to see how it learnt, or several (Ctrl or Shift) to compare them.</source>
        <translation>Wählen Sie einen Lauf, um zu sehen, wie er gelernt hat, oder mehrere (Strg oder Umschalt), um sie zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n photo(s) that it had not learnt from; trained in {time}.</source>
        <translation>
            <numerusform>Beurteilt an %n Foto, aus dem nicht gelernt wurde; trainiert in {time}.</numerusform>
            <numerusform>Beurteilt an %n Fotos, aus denen nicht gelernt wurde; trainiert in {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its mean average precision is {share}.</source>
        <translation>Die mittlere Average Precision ist {share}.</translation>
    </message>
    <message>
        <source>Sharing vectors saved about {time}.</source>
        <translation>Geteilte Vektoren haben etwa {time} gespart.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs beside each other</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe nebeneinander</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>The chosen runs</source>
        <translation>Die gewählten Läufe</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The fastest that this computer has.</source>
        <translation>Das schnellste Gerät in diesem Computer.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>The processor. It always works.</source>
        <translation>Der Prozessor. Er funktioniert immer.</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>MPS</source>
        <translation>MPS</translation>
    </message>
    <message>
        <source>The fastest that this computer has: {device}.</source>
        <translation>Das schnellste Gerät in diesem Computer: {device}.</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>Automatic is all of them. Fewer leave more of the computer to other programs, and take longer.</source>
        <translation>Automatisch sind es alle. Weniger lassen anderen Programmen mehr vom Computer übrig und brauchen länger.</translation>
    </message>
    <message>
        <source>An NVIDIA graphics card.</source>
        <translation>Eine NVIDIA-Grafikkarte.</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card was found that can be used.</source>
        <translation>Keine nutzbare NVIDIA-Grafikkarte gefunden.</translation>
    </message>
    <message>
        <source>The graphics of an Apple computer.</source>
        <translation>Die Grafikeinheit eines Apple-Computers.</translation>
    </message>
    <message>
        <source>The graphics of this computer cannot be used.</source>
        <translation>Die Grafikeinheit dieses Computers lässt sich nicht nutzen.</translation>
    </message>
    <message>
        <source>Apple computers do not have it.</source>
        <translation>In Apple-Computern nicht vorhanden.</translation>
    </message>
    <message>
        <source>Only Apple computers have it.</source>
        <translation>Nur in Apple-Computern vorhanden.</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>You keep each label or take the prediction; nothing is changed by itself</source>
        <translation>Sie behalten jedes Label oder übernehmen die Vorhersage; nichts ändert sich von selbst</translation>
    </message>
    <message numerus="yes">
        <source>%n labels may be mistakes.</source>
        <translation>
            <numerusform>%n Label könnte falsch sein.</numerusform>
            <numerusform>%n Labels könnten falsch sein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>Looking for what to review…</source>
        <translation>Fotos für die Durchsicht werden gesucht…</translation>
    </message>
    <message>
        <source>You skipped all of them</source>
        <translation>Sie haben alle übersprungen</translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation>Nichts wurde entschieden.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message numerus="yes">
        <source>%n photos decided. Retrain now?</source>
        <translation>
            <numerusform>%n Foto entschieden. Jetzt neu trainieren?</numerusform>
            <numerusform>%n Fotos entschieden. Jetzt neu trainieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>The model learns from what you decided, and shows what would change.</source>
        <translation>Das Modell lernt aus Ihren Entscheidungen und zeigt, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Review more</source>
        <translation>Weiter durchsehen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no review just now</source>
        <translation>Zurzeit ist keine Durchsicht möglich</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ErrandRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: {what}</source>
        <translation>Abbrechen: {what}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Classes before and after</source>
        <translation>Klassen vorher und nachher</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>How many photos of this class you labelled</source>
        <translation>Wie viele Fotos Sie dieser Klasse zugeordnet haben</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Of the photos that it puts in a class, how many belong there (for each class)</source>
        <translation>Wie viele der Fotos, die das Modell einer Klasse zuordnet, wirklich dazugehören (je Klasse)</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Of the photos that belong in a class, how many it finds (for each class)</source>
        <translation>Wie viele der Fotos, die zu einer Klasse gehören, das Modell findet (je Klasse)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Precision and recall in one figure (F1), with the old version</source>
        <translation>Genauigkeit und Trefferquote in einer Zahl (F1), mit der alten Version</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Precision and recall in one figure (F1), with the new version</source>
        <translation>Genauigkeit und Trefferquote in einer Zahl (F1), mit der neuen Version</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>From before to after</source>
        <translation>Von vorher zu nachher</translation>
    </message>
    <message>
        <source>None of your photos of this class could be judged</source>
        <translation>Keines Ihrer Fotos dieser Klasse konnte beurteilt werden</translation>
    </message>
    <message>
        <source>You never said of a photo that it is not {name}</source>
        <translation>Sie haben von keinem Foto gesagt, dass es nicht {name} ist</translation>
    </message>
    <message>
        <source>Of the photos it calls {name}, {share} are</source>
        <translation>Von den Fotos, die das Modell für „{name}“ hält, sind es {share} wirklich</translation>
    </message>
    <message>
        <source>Of the photos that are {name}, it finds {share}</source>
        <translation>Von den Fotos, die „{name}“ sind, findet das Modell {share}</translation>
    </message>
    <message>
        <source>{name} has few labels; 5 or more make it worth training.</source>
        <translation>„{name}“ hat wenige Labels; ab 5 lohnt sich das Training.</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>Alle Aussagen</translation>
    </message>
    <message>
        <source>Of all judged statements, each a yes or a no to one class, how many are right. With so few of them the true share may be anywhere from {low} to {high}.</source>
        <translation>Wie viele aller beurteilten Aussagen richtig sind, jede ein Ja oder Nein zu einer Klasse. Bei so wenigen kann der wahre Anteil irgendwo zwischen {low} und {high} liegen.</translation>
    </message>
    <message>
        <source>Of all judged photos, how many are right. With so few photos the true share may be anywhere from {low} to {high}.</source>
        <translation>Wie viele aller beurteilten Fotos richtig sind. Bei so wenigen Fotos kann der wahre Anteil zwischen {low} und {high} liegen.</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
</context>
<context>
    <name>FilePlace</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager anzeigen</translation>
    </message>
    <message>
        <source>The drive is not connected.</source>
        <translation>Das Laufwerk ist nicht verbunden.</translation>
    </message>
</context>
<context>
    <name>FiltersPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>Lines that cannot be used</source>
        <translation>Unbrauchbare Zeilen</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>{title} ({count})</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>{name}, labelled by you</source>
        <translation>{name}, von Ihnen zugeordnet</translation>
    </message>
    <message>
        <source>{name}, {percent}</source>
        <translation>{name}, {percent}</translation>
    </message>
    <message>
        <source>unreadable: {reason}</source>
        <translation>nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>keyword not written yet</source>
        <translation>Stichwort noch nicht geschrieben</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Show one photo of each burst (S)</source>
        <translation>Nur ein Foto je Serie anzeigen (S)</translation>
    </message>
    <message>
        <source>Stack bursts</source>
        <translation>Serien stapeln</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By time taken</source>
        <translation>Nach Aufnahmezeit</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Size of the photos</source>
        <translation>Größe der Fotos</translation>
    </message>
    <message>
        <source>Size of the photos (Ctrl and the wheel)</source>
        <translation>Größe der Fotos (Strg und Mausrad)</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Bibliothek wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tell me when long work ends while I am in another program</source>
        <translation>Melden, wenn lange Arbeiten enden, während ich in einem anderen Programm bin</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Photos of the group; Space takes one out or puts it back in, Ctrl and its digit say what it is</source>
        <translation>Fotos der Gruppe; die Leertaste nimmt ein Foto heraus oder wieder auf, Strg und die Ziffer sagen, was es ist</translation>
    </message>
    <message>
        <source>The group before (Backspace)</source>
        <translation>Die vorige Gruppe (Rücktaste)</translation>
    </message>
    <message>
        <source>Leaves the group undecided (S)</source>
        <translation>Lässt die Gruppe unentschieden (S)</translation>
    </message>
    <message>
        <source>Some are something else? Click them out: they are asked next. Or point at one and press Ctrl and the digit of its class.</source>
        <translation>Einige sind etwas anderes? Klicken Sie sie heraus: Nach ihnen wird dann gefragt. Oder zeigen Sie auf eines und drücken Sie Strg und die Ziffer seiner Klasse.</translation>
    </message>
    <message>
        <source>No groups yet: the photos are still being looked at.</source>
        <translation>Noch keine Gruppen: Die Fotos werden noch angesehen.</translation>
    </message>
    <message>
        <source>No groups: no undecided photos are left that look alike.</source>
        <translation>Keine Gruppen: Es gibt keine unentschiedenen Fotos mehr, die sich ähneln.</translation>
    </message>
    <message>
        <source>group {n} of {total}</source>
        <translation>Gruppe {n} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n photos were taken out: one class?</source>
        <translation>
            <numerusform>%n Foto wurde herausgenommen: Welche Klasse?</numerusform>
            <numerusform>%n Fotos wurden herausgenommen: eine Klasse?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos, about {right} of them {name}</source>
        <translation>
            <numerusform>%n Foto, wohl {right} davon {name}</numerusform>
            <numerusform>%n Fotos, wohl {right} davon {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar photos</source>
        <translation>
            <numerusform>%n ähnliches Foto</numerusform>
            <numerusform>%n ähnliche Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, most look like {name}</source>
        <translation>{photos}, die meisten wohl {name}</translation>
    </message>
    <message>
        <source>Label all {name}</source>
        <translation>Alle zuordnen: {name}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>All that are selected are {name} (Enter)</source>
        <translation>Alle ausgewählten Fotos sind „{name}“ (Eingabe)</translation>
    </message>
    <message>
        <source>The model says nothing of these; press the key of a class</source>
        <translation>Das Modell sagt nichts zu diesen Fotos; drücken Sie die Taste einer Klasse</translation>
    </message>
    <message>
        <source>{n} of {total} selected</source>
        <translation>{n} von {total} ausgewählt</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter löschen</translation>
    </message>
    <message>
        <source>Shows all photos again</source>
        <translation>Zeigt wieder alle Fotos</translation>
    </message>
    <message>
        <source>All photos are shown already.</source>
        <translation>Es werden bereits alle Fotos angezeigt.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>and %n older decision(s)</source>
        <translation>
            <numerusform>und %n ältere Entscheidung</numerusform>
            <numerusform>und %n ältere Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Noch nichts entschieden.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import labels</source>
        <translation>Labels importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: Import labels</source>
        <translation>Abbrechen: Labels importieren</translation>
    </message>
    <message>
        <source>Retrain on my corrections</source>
        <translation>Mit meinen Korrekturen neu trainieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose where the labels are. Nothing is changed before you have seen what would be.</source>
        <translation>Wählen Sie, wo die Labels sind. Es wird nichts geändert, bevor Sie gesehen haben, was.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Undo takes the import back.</source>
        <translation>„Rückgängig“ nimmt den Import zurück.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Wird gerade gelesen</translation>
    </message>
    <message>
        <source>Choose where the labels are</source>
        <translation>Wählen Sie, wo die Labels sind</translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>Es gibt nichts zu importieren</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Es ist etwas Unerwartetes schiefgegangen.</translation>
    </message>
    <message numerus="yes">
        <source>import %n label(s)</source>
        <translation>
            <numerusform>%n Label importieren</numerusform>
            <numerusform>%n Labels importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Select photos to see more of them.</source>
        <translation>Wählen Sie Fotos aus, um mehr darüber zu sehen.</translation>
    </message>
    <message>
        <source>This photo is no longer in the library.</source>
        <translation>Dieses Foto ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>These photos are no longer in the library.</source>
        <translation>Diese Fotos sind nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>Intervals</name>
    <message>
        <source>How many photos are right</source>
        <translation>Wie viele Fotos richtig sind</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something unexpected went wrong; the log says more. ({error})</source>
        <translation>Etwas Unerwartetes ist schiefgegangen; mehr dazu steht im Protokoll. ({error})</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a letter or a digit. Backspace goes back to the digit of its place.</source>
        <translation>Drücken Sie einen Buchstaben oder eine Ziffer. Die Rücktaste stellt die Ziffer der Position wieder her.</translation>
    </message>
    <message>
        <source>The key {key} does something else already (press ? in the window for the list). Choose another.</source>
        <translation>Die Taste {key} ist bereits belegt (drücken Sie im Fenster ? für die Liste). Wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KeywordChip</name>
    <message>
        <source>Search for {name}</source>
        <translation>Nach {name} suchen</translation>
    </message>
</context>
<context>
    <name>Keywords</name>
    <message>
        <source>Written by First Look</source>
        <translation>Von First Look geschrieben</translation>
    </message>
    <message>
        <source>From you and other programs</source>
        <translation>Von Ihnen und anderen Programmen</translation>
    </message>
    <message>
        <source>The file has no keywords.</source>
        <translation>Die Datei hat keine Stichwörter.</translation>
    </message>
</context>
<context>
    <name>KeywordsPage</name>
    <message>
        <source>Keep the time of the last change of each file</source>
        <translation>Zeitpunkt der letzten Änderung jeder Datei beibehalten</translation>
    </message>
    <message>
        <source>Every program sees them. The picture stays as it is; camera RAW gets a sidecar file, and a photo whose sidecar has them already keeps it.</source>
        <translation>Jedes Programm sieht sie. Das Bild bleibt, wie es ist; Kamera-RAW bekommt eine Begleitdatei, und ein Foto, dessen Begleitdatei sie schon enthält, behält sie.</translation>
    </message>
    <message>
        <source>An .xmp file beside each photo. The photos themselves are never changed: what was written into them before stays there as it is.</source>
        <translation>Eine .xmp-Datei neben jedem Foto. Die Fotos selbst werden nie geändert: Was vorher in sie geschrieben wurde, bleibt dort, wie es ist.</translation>
    </message>
    <message>
        <source>Nothing is written now, so these have no effect.</source>
        <translation>Zurzeit wird nichts geschrieben, daher haben diese Einstellungen keine Wirkung.</translation>
    </message>
    <message>
        <source>In the photos</source>
        <translation>In den Fotos</translation>
    </message>
    <message>
        <source>In sidecar files</source>
        <translation>In Filialdateien (XMP)</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nirgends</translation>
    </message>
    <message>
        <source>Classes are seen in First Look only.</source>
        <translation>Klassen sind nur in First Look zu sehen.</translation>
    </message>
    <message>
        <source>Backup programs that go by it will not see new keywords.</source>
        <translation>Sicherungsprogramme, die sich danach richten, bemerken neue Stichwörter nicht.</translation>
    </message>
    <message>
        <source>All of this belongs to the library that is open; a new one begins with it.</source>
        <translation>All das gehört zur offenen Bibliothek; eine neue beginnt damit.</translation>
    </message>
    <message>
        <source>Where keywords are written</source>
        <translation>Wohin Stichwörter geschrieben werden</translation>
    </message>
    <message>
        <source>Parent keyword</source>
        <translation>Übergeordnetes Stichwort</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What is grey concerns the photos themselves, which are not written into now.</source>
        <translation>Was grau ist, betrifft die Fotos selbst, in die jetzt nicht geschrieben wird.</translation>
    </message>
</context>
<context>
    <name>LabPanel</name>
    <message>
        <source>New experiment…</source>
        <translation>Neuer Versuch…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The lab is not installed</source>
        <translation>Das Labor ist nicht installiert</translation>
    </message>
    <message>
        <source>Which network, which head, how many labels? An experiment trains what its recipe names on your photos, and judges it by photos that it has not seen. Nothing in your library changes.</source>
        <translation>Welches Netz, welcher Kopf, wie viele Labels? Ein Versuch trainiert mit Ihren Fotos, was sein Rezept nennt, und beurteilt es an Fotos, die es nicht gesehen hat. In Ihrer Bibliothek ändert sich nichts.</translation>
    </message>
    <message>
        <source>{name} is done.</source>
        <translation>{name} ist fertig.</translation>
    </message>
    <message>
        <source>{name} was stopped. What it learnt is kept: choose it and press Go on.</source>
        <translation>{name} wurde angehalten. Was gelernt wurde, bleibt: Wählen Sie den Lauf und drücken Sie „Weitermachen“.</translation>
    </message>
    <message>
        <source>{name} failed. {reason}</source>
        <translation>{name} ist fehlgeschlagen. {reason}</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>No photo and no keyword matches.</source>
        <translation>Kein Foto und kein Stichwort passt.</translation>
    </message>
    <message>
        <source>Search photos and keywords</source>
        <translation>Fotos und Stichwörter suchen</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>This photo is no longer in the library.</source>
        <translation>Dieses Foto ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation>Es kann nicht angezeigt werden.</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>How far the model still is from your labels (its loss): the lower, the closer. It learns several times, each time without some of the photos, to be judged on those; each is a line.</source>
        <translation>Wie weit das Modell noch von Ihren Labels entfernt ist (sein Verlust): je niedriger, desto näher. Es lernt mehrmals, jedes Mal ohne einen Teil der Fotos, an denen es dann beurteilt wird; jeder Durchgang ist eine Linie.</translation>
    </message>
    <message>
        <source>Nothing learnt yet</source>
        <translation>Noch nichts gelernt</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>Verlust {loss}</translation>
    </message>
    <message>
        <source>The curve appears when it learns.</source>
        <translation>Die Kurve erscheint, sobald das Modell lernt.</translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>You have decided it already.</source>
        <translation>Sie haben es bereits entschieden.</translation>
    </message>
    <message>
        <source>Nothing to label.</source>
        <translation>Nichts zuzuordnen.</translation>
    </message>
    <message>
        <source>It cannot be read, so it cannot be labelled.</source>
        <translation>Es ist nicht lesbar und kann daher nicht zugeordnet werden.</translation>
    </message>
    <message>
        <source>There is no prediction to accept.</source>
        <translation>Es gibt keine Vorhersage zum Bestätigen.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Label taken back</source>
        <translation>Label zurückgenommen</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Voriges Foto (←)</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Nächstes Foto (→)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Whole or 100% (Z)</source>
        <translation>Ganzes Foto oder 100 % (Z)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Space)</source>
        <translation>Schließen (Leertaste)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Sees what is in your photos, writes it as keywords, and learns. No photo leaves this computer.</source>
        <translation>Erkennt, was auf Ihren Fotos ist, schreibt es als Stichwörter und lernt dazu. Kein Foto verlässt diesen Computer.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>the model says</source>
        <translation>das Modell sagt</translation>
    </message>
    <message>
        <source>you say</source>
        <translation>Sie sagen</translation>
    </message>
    <message>
        <source>{cell}. Arrow keys go from cell to cell, Enter shows the photos.</source>
        <translation>{cell}. Die Pfeiltasten gehen von Zelle zu Zelle, die Eingabetaste zeigt die Fotos.</translation>
    </message>
</context>
<context>
    <name>MergeButton</name>
    <message>
        <source>Merge into…</source>
        <translation>Vereinen mit…</translation>
    </message>
    <message>
        <source>Make it one with another class: labels, predictions and files follow</source>
        <translation>Mit einer anderen Klasse vereinen: Labels, Vorhersagen und Dateien folgen</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{number} a second</source>
        <translation>{number} pro Sekunde</translation>
    </message>
</context>
<context>
    <name>ModeChoice</name>
    <message>
        <source>Classes per photo</source>
        <translation>Klassen pro Foto</translation>
    </message>
    <message>
        <source>One class</source>
        <translation>Eine Klasse</translation>
    </message>
    <message>
        <source>A new label takes the place of the one before. No label is lost by the change.</source>
        <translation>Ein neues Label ersetzt das vorige. Durch den Wechsel geht kein Label verloren.</translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation>Mehrere Klassen</translation>
    </message>
    <message>
        <source>A new label comes to those that are there, and each class can be ruled out by itself.</source>
        <translation>Ein neues Label kommt zu den vorhandenen hinzu, und jede Klasse lässt sich einzeln ausschließen.</translation>
    </message>
    <message>
        <source>Retrain, so that the model learns several classes per photo.</source>
        <translation>Trainieren Sie neu, damit das Modell mehrere Klassen pro Foto lernt.</translation>
    </message>
    <message>
        <source>Retrain, so that the model learns one class per photo.</source>
        <translation>Trainieren Sie neu, damit das Modell eine Klasse pro Foto lernt.</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
</context>
<context>
    <name>NewClass</name>
    <message>
        <source>Add class {name}</source>
        <translation>Klasse {name} hinzufügen</translation>
    </message>
</context>
<context>
    <name>NoExifTool</name>
    <message>
        <source>How to install it</source>
        <translation>So wird es installiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Open exiftool.org</source>
        <translation>exiftool.org öffnen</translation>
    </message>
    <message>
        <source>Type this into a terminal, then check again:</source>
        <translation>Geben Sie dies in ein Terminal ein und prüfen Sie dann erneut:</translation>
    </message>
</context>
<context>
    <name>NoWeights</name>
    <message>
        <source>Get the weights (14 MB)</source>
        <translation>Gewichte laden (14 MB)</translation>
    </message>
    <message>
        <source>Downloading the weights…</source>
        <translation>Gewichte werden geladen…</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} von {total} MB</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Fit · {percent}</source>
        <translation>Eingepasst · {percent}</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>← → next photo</source>
        <translation>← → nächstes Foto</translation>
    </message>
    <message>
        <source>1–9 class</source>
        <translation>1–9 Klasse</translation>
    </message>
    <message>
        <source>Enter accept</source>
        <translation>Eingabe bestätigen</translation>
    </message>
    <message>
        <source>0 none of these</source>
        <translation>0 keine davon</translation>
    </message>
    <message>
        <source>Z zoom</source>
        <translation>Z Zoom</translation>
    </message>
    <message>
        <source>Space close</source>
        <translation>Leertaste schließen</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Done in {time}.</source>
        <translation>Fertig in {time}.</translation>
    </message>
</context>
<context>
    <name>OneByOne</name>
    <message>
        <source>What the model says is right (Enter)</source>
        <translation>Was das Modell sagt, stimmt (Eingabe)</translation>
    </message>
    <message>
        <source>The photo before (Backspace or ←)</source>
        <translation>Das vorige Foto (Rücktaste oder ←)</translation>
    </message>
    <message>
        <source>Leaves it undecided (S or →)</source>
        <translation>Lässt es unentschieden (S oder →)</translation>
    </message>
    <message>
        <source>Nothing to review: there are no photos yet.</source>
        <translation>Nichts durchzusehen: Es gibt noch keine Fotos.</translation>
    </message>
    <message>
        <source>Nothing to review yet: the photos are still being looked at.</source>
        <translation>Noch nichts durchzusehen: Die Fotos werden noch angesehen.</translation>
    </message>
    <message>
        <source>Nothing to review: every photo is decided.</source>
        <translation>Nichts durchzusehen: Jedes Foto ist entschieden.</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>You said: {names}</source>
        <translation>Sie sagten: {names}</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
    <message>
        <source>The model says nothing of this photo.</source>
        <translation>Das Modell sagt nichts zu diesem Foto.</translation>
    </message>
    <message>
        <source>First guess: {name}, {share}</source>
        <translation>Erste Schätzung: {name}, {share}</translation>
    </message>
    <message>
        <source>The model says: {name}, {share}</source>
        <translation>Das Modell sagt: {name}, {share}</translation>
    </message>
</context>
<context>
    <name>OnePhoto</name>
    <message>
        <source>You said so already.</source>
        <translation>Das haben Sie bereits gesagt.</translation>
    </message>
    <message>
        <source>You have not labelled it.</source>
        <translation>Sie haben es noch nicht zugeordnet.</translation>
    </message>
    <message>
        <source>You labelled it {name}. Press to leave that open.</source>
        <translation>Sie haben es {name} zugeordnet. Drücken, um das offen zu lassen.</translation>
    </message>
    <message>
        <source>Label it {name} ({key})</source>
        <translation>{name} zuordnen ({key})</translation>
    </message>
    <message>
        <source>Label it {name}</source>
        <translation>{name} zuordnen</translation>
    </message>
    <message>
        <source>It cannot be read, so it cannot be labelled.</source>
        <translation>Es ist nicht lesbar und kann daher nicht zugeordnet werden.</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet. It can be labelled in a moment.</source>
        <translation>Es wurde noch nicht angesehen. Sie können es gleich zuordnen.</translation>
    </message>
    <message>
        <source>You said: none of these.</source>
        <translation>Sie sagten: keine davon.</translation>
    </message>
    <message>
        <source>The model has not looked at it yet.</source>
        <translation>Das Modell hat es noch nicht angesehen.</translation>
    </message>
    <message>
        <source>First guess. Label some photos and retrain, and it becomes better.</source>
        <translation>Erste Schätzung. Ordnen Sie einige Fotos zu und trainieren Sie neu, dann wird sie besser.</translation>
    </message>
    <message>
        <source>The model is not sure enough to write it.</source>
        <translation>Das Modell ist nicht sicher genug, um es zu schreiben.</translation>
    </message>
    <message>
        <source>You have decided it already.</source>
        <translation>Sie haben es bereits entschieden.</translation>
    </message>
    <message>
        <source>There is no prediction yet.</source>
        <translation>Es gibt noch keine Vorhersage.</translation>
    </message>
    <message>
        <source>The model sees none of the classes in it.</source>
        <translation>Das Modell sieht darin keine der Klassen.</translation>
    </message>
    <message>
        <source>Keyword not written yet.</source>
        <translation>Stichwort noch nicht geschrieben.</translation>
    </message>
    <message>
        <source>Keyword not written yet: {reason}.</source>
        <translation>Stichwort noch nicht geschrieben: {reason}.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>OtherPrograms</name>
    <message>
        <source>digiKam and Immich</source>
        <translation>digiKam und Immich</translation>
    </message>
    <message>
        <source>Their own tree of tags, with the classes under the parent keyword.</source>
        <translation>Ihr eigener Baum von Stichwörtern, mit den Klassen unter dem Oberbegriff.</translation>
    </message>
    <message>
        <source>The field {field}</source>
        <translation>Das Feld {field}</translation>
    </message>
    <message>
        <source>Photo Mechanic</source>
        <translation>Photo Mechanic</translation>
    </message>
    <message>
        <source>IPTC keywords in JPEG, TIFF and DNG. IPTC text that is there is kept, as UTF-8.</source>
        <translation>IPTC-Stichwörter in JPEG, TIFF und DNG. Vorhandener IPTC-Text bleibt erhalten, als UTF-8.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Its own tags in JPEG, TIFF and DNG. They cannot hold a class with ; in its name.</source>
        <translation>Seine eigenen Markierungen in JPEG, TIFF und DNG. Eine Klasse mit ; im Namen können sie nicht enthalten.</translation>
    </message>
    <message>
        <source>All programs read the usual keywords. Tick one to write its own list as well, also into photos that have keywords from First Look already; a list that a photo has is kept up to date in any case.</source>
        <translation>Alle Programme lesen die üblichen Stichwörter. Ein Haken schreibt auch die eigene Liste des Programms, auch in Fotos, die schon Stichwörter von First Look haben; eine Liste, die ein Foto schon hat, wird in jedem Fall mitgeführt.</translation>
    </message>
</context>
<context>
    <name>ParentKeyword</name>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Parent keyword</source>
        <translation>Übergeordnetes Stichwort</translation>
    </message>
    <message>
        <source>Programs with keyword trees, such as Lightroom, show the classes under it. Empty: at the top. Photos that have keywords from First Look already follow.</source>
        <translation>Programme mit Stichwortbäumen, etwa Lightroom, zeigen die Klassen darunter. Leer: ganz oben. Fotos, die schon Stichwörter von First Look haben, folgen.</translation>
    </message>
    <message>
        <source>A keyword cannot hold | or /. Leave them out.</source>
        <translation>Ein Stichwort darf weder | noch / enthalten. Lassen Sie diese Zeichen weg.</translation>
    </message>
</context>
<context>
    <name>PendingPage</name>
    <message>
        <source>Keywords to write</source>
        <translation>Zu schreibende Stichwörter</translation>
    </message>
    <message>
        <source>Hold writing</source>
        <translation>Schreiben anhalten</translation>
    </message>
    <message>
        <source>Show in the gallery</source>
        <translation>In der Galerie zeigen</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>Jetzt schreiben</translation>
    </message>
    <message>
        <source>Comparing keywords</source>
        <translation>Stichwörter werden verglichen</translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %n file(s) were written.</source>
        <translation>
            <numerusform>Die Stichwörter von %n Datei wurden geschrieben.</numerusform>
            <numerusform>Die Stichwörter von %n Dateien wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be written; the list says why.</source>
        <translation>
            <numerusform>%n konnte nicht geschrieben werden; die Liste sagt, warum.</numerusform>
            <numerusform>%n konnten nicht geschrieben werden; die Liste sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing keywords</source>
        <translation>Stichwörter werden geschrieben</translation>
    </message>
    <message>
        <source>No keywords wait to be written</source>
        <translation>Keine Stichwörter warten darauf, geschrieben zu werden</translation>
    </message>
    <message>
        <source>{found} of {photos}</source>
        <translation>{found} von {photos}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Keywords are not written into files. The settings say where they go.</source>
        <translation>Stichwörter werden nicht in Dateien geschrieben. Die Einstellungen sagen, wohin sie kommen.</translation>
    </message>
    <message>
        <source>Comparing what the files say with what they should say…</source>
        <translation>Vergleicht, was die Dateien sagen, mit dem, was sie sagen sollen…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay as they are until you label the photo or press “Write now”.</source>
        <translation>
            <numerusform>%n Datei bleibt, wie sie ist, bis Sie das Foto zuordnen oder „Jetzt schreiben“ drücken.</numerusform>
            <numerusform>%n Dateien bleiben, wie sie sind, bis Sie das Foto zuordnen oder „Jetzt schreiben“ drücken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing is held. Keywords that are to come or go wait here until “Write now”.</source>
        <translation>Das Schreiben ist angehalten. Stichwörter, die kommen oder gehen sollen, warten hier bis „Jetzt schreiben“.</translation>
    </message>
    <message>
        <source>Every file says what it should. Hold writing, and keywords wait here for you before they are written.</source>
        <translation>Jede Datei sagt, was sie soll. Halten Sie das Schreiben an, dann warten Stichwörter hier auf Sie, bevor sie geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing is written into any file until you press “Write now”</source>
        <translation>In keine Datei wird geschrieben, bis Sie „Jetzt schreiben“ drücken</translation>
    </message>
    <message>
        <source>The photos whose keywords wait</source>
        <translation>Die Fotos, deren Stichwörter warten</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>New class…</source>
        <translation>Neue Klasse…</translation>
    </message>
    <message>
        <source>Does not show</source>
        <translation>Zeigt nicht</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Accept the prediction</source>
        <translation>Vorhersage bestätigen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Take my label back</source>
        <translation>Mein Label zurücknehmen</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Select the whole burst</source>
        <translation>Ganze Serie auswählen</translation>
    </message>
    <message>
        <source>Find similar photos</source>
        <translation>Ähnliche Fotos suchen</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Copy path(s)</source>
        <translation>
            <numerusform>Pfad kopieren</numerusform>
            <numerusform>Pfade kopieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>The picture of {name} cannot be shown.</source>
        <translation>Das Bild von {name} kann nicht angezeigt werden.</translation>
    </message>
</context>
<context>
    <name>PrecisionChoice</name>
    <message>
        <source>How sure before it is written</source>
        <translation>Wie sicher, bevor geschrieben wird</translation>
    </message>
    <message>
        <source>Of the keywords written by themselves, so many should be right. The thresholds of the classes follow.</source>
        <translation>So viele der von selbst geschriebenen Stichwörter sollen richtig sein. Die Schwellen der Klassen folgen.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Double click: look at it large</source>
        <translation>Doppelklick: groß ansehen</translation>
    </message>
    <message>
        <source>There is no picture of it.</source>
        <translation>Es gibt kein Bild davon.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Those that are classes here</source>
        <translation>Die hier Klassen sind</translation>
    </message>
    <message>
        <source>The most frequent</source>
        <translation>Die häufigsten</translation>
    </message>
    <message>
        <source>These:</source>
        <translation>Diese:</translation>
    </message>
    <message>
        <source>bride, bouquet, wedding cake</source>
        <translation>Braut, Brautstrauß, Torte</translation>
    </message>
    <message>
        <source>Also tags that only a person gave</source>
        <translation>Auch Schlagwörter, die nur ein Mensch vergab</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Tabelle wählen…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Use no table of keywords</source>
        <translation>Keine Tabelle mit Stichwörtern verwenden</translation>
    </message>
    <message>
        <source>Replace labels that I gave before</source>
        <translation>Meine früheren Labels ersetzen</translation>
    </message>
    <message>
        <source>Make that many new classes all the same</source>
        <translation>Trotzdem so viele neue Klassen anlegen</translation>
    </message>
    <message>
        <source>Which column names the photos? Choose it.</source>
        <translation>In welcher Spalte stehen die Fotos? Wählen Sie sie.</translation>
    </message>
    <message>
        <source>Which column holds the labels? Choose it.</source>
        <translation>In welcher Spalte stehen die Labels? Wählen Sie sie.</translation>
    </message>
    <message>
        <source>Keywords that are class names</source>
        <translation>Stichwörter, die wie Klassen heißen</translation>
    </message>
    <message>
        <source>Photos are in the column</source>
        <translation>Fotos stehen in der Spalte</translation>
    </message>
    <message>
        <source>Labels are in the column</source>
        <translation>Labels stehen in der Spalte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Confidence of at least</source>
        <translation>Sicherheit mindestens</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Photos per class, at least</source>
        <translation>Fotos je Klasse, mindestens</translation>
    </message>
    <message>
        <source>How many of the most frequent tags</source>
        <translation>Wie viele der häufigsten Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Choose a table of keywords and classes</source>
        <translation>Tabelle mit Stichwörtern und Klassen wählen</translation>
    </message>
    <message>
        <source>Choose a table: a keyword and its class on each line</source>
        <translation>Tabelle wählen: in jeder Zeile ein Stichwort und seine Klasse</translation>
    </message>
</context>
<context>
    <name>RecentLibraries</name>
    <message>
        <source>Recent libraries</source>
        <translation>Zuletzt verwendete Bibliotheken</translation>
    </message>
</context>
<context>
    <name>RecentPage</name>
    <message>
        <source>Recent writes</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>Undo these writes</source>
        <translation>Dieses Geschriebene zurücknehmen</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Select all since this one</source>
        <translation>Alle seit diesem auswählen</translation>
    </message>
    <message>
        <source>Undo these writes…</source>
        <translation>Dieses Geschriebene zurücknehmen…</translation>
    </message>
    <message>
        <source>Looking at what would be undone</source>
        <translation>Sieht nach, was zurückgenommen würde</translation>
    </message>
    <message>
        <source>There is nothing to undo: the files are as they were before.</source>
        <translation>Es gibt nichts zurückzunehmen: Die Dateien sind, wie sie vorher waren.</translation>
    </message>
    <message numerus="yes">
        <source>Write %n time(s) again what was undone?</source>
        <translation>
            <numerusform>Was zurückgenommen wurde, %n Mal wieder schreiben?</numerusform>
            <numerusform>Was zurückgenommen wurde, %n Mal wieder schreiben?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n write(s)? The keywords in the files become what they were before. What other programs have changed since stays, and so do your labels.</source>
        <translation>
            <numerusform>%n Schreibvorgang zurücknehmen? Die Stichwörter in den Dateien werden, was sie vorher waren. Was andere Programme seither geändert haben, bleibt, und Ihre Labels bleiben auch.</numerusform>
            <numerusform>%n Schreibvorgänge zurücknehmen? Die Stichwörter in den Dateien werden, was sie vorher waren. Was andere Programme seither geändert haben, bleibt, und Ihre Labels bleiben auch.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files then stay as they are until you label the photos or press “Write now”.</source>
        <translation>Danach bleiben die Dateien, wie sie sind, bis Sie die Fotos zuordnen oder „Jetzt schreiben“ drücken.</translation>
    </message>
    <message>
        <source>Undoing writes</source>
        <translation>Geschriebenes wird zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n file(s).</source>
        <translation>
            <numerusform>In %n Datei zurückgenommen.</numerusform>
            <numerusform>In %n Dateien zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be changed.</source>
        <translation>
            <numerusform>%n Datei konnte nicht geändert werden.</numerusform>
            <numerusform>%n Dateien konnten nicht geändert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. What was undone so far stays undone.</source>
        <translation>Abgebrochen. Was bis jetzt zurückgenommen wurde, bleibt zurückgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n write(s)</source>
        <translation>
            <numerusform>%n Schreibvorgang</numerusform>
            <numerusform>%n Schreibvorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {writes}</source>
        <translation>{found} von {writes}</translation>
    </message>
    <message>
        <source>Select the writes first</source>
        <translation>Wählen Sie zuerst Schreibvorgänge aus</translation>
    </message>
    <message>
        <source>This write and all that came after it</source>
        <translation>Dieser Schreibvorgang und alle danach</translation>
    </message>
    <message>
        <source>These are undone already, or were never made</source>
        <translation>Diese sind schon zurückgenommen oder wurden nie ausgeführt</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing has been written into files yet. Every write is listed here and can be undone.</source>
        <translation>Noch wurde nichts in Dateien geschrieben. Jeder Schreibvorgang steht hier und lässt sich zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Open the library {name}</source>
        <translation>Bibliothek {name} öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove it from this list. The photos stay where they are.</source>
        <translation>Aus dieser Liste entfernen. Die Fotos bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Not there. Connect its drive, or remove it from the list.</source>
        <translation>Nicht vorhanden. Schließen Sie das Laufwerk an oder entfernen Sie die Bibliothek aus der Liste.</translation>
    </message>
</context>
<context>
    <name>RemoveRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove model {version} for good? Your labels and your photos stay as they are.</source>
        <translation>Modell {version} endgültig entfernen? Ihre Labels und Ihre Fotos bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>RemovedClassBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: bring the class back</source>
        <translation>Rückgängig: Klasse zurückholen</translation>
    </message>
    <message>
        <source>Removed {name}. {keys} brings it back.</source>
        <translation>{name} entfernt. {keys} holt die Klasse zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged {name} into {into}, {count}. {keys} parts them again.</source>
        <translation>{name} mit {into} vereint, {count}. {keys} trennt sie wieder.</translation>
    </message>
</context>
<context>
    <name>ReportRow</name>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is written then</source>
        <translation>Dann wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Choose a folder for the report</source>
        <translation>Einen Ordner für den Bericht wählen</translation>
    </message>
    <message>
        <source>First Look report, model {version}</source>
        <translation>First-Look-Bericht, Modell {version}</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>The report is in the folder “{folder}”.</source>
        <translation>Der Bericht liegt im Ordner „{folder}“.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Making the report… {share}</source>
        <translation>Der Bericht wird erstellt… {share}</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Ways to review</source>
        <translation>Arten der Durchsicht</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Zweiter Blick</translation>
    </message>
    <message>
        <source>The photos from which the model learns most</source>
        <translation>Die Fotos, aus denen das Modell am meisten lernt</translation>
    </message>
    <message>
        <source>Similar photos, labelled at once</source>
        <translation>Ähnliche Fotos, auf einmal zugeordnet</translation>
    </message>
    <message>
        <source>Labels of yours that may be mistakes</source>
        <translation>Labels von Ihnen, die falsch sein könnten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancels it; nothing is changed (Esc)</source>
        <translation>Bricht ab; nichts wird geändert (Esc)</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Learning from your labels</source>
        <translation>Lernen aus Ihren Labels</translation>
    </message>
    <message>
        <source>Training deeper</source>
        <translation>Tiefes Training</translation>
    </message>
    <message>
        <source>Looking at what would change</source>
        <translation>Änderungen werden geprüft</translation>
    </message>
    <message>
        <source>Looking at all photos with it</source>
        <translation>Alle Fotos werden damit angesehen</translation>
    </message>
    <message>
        <source>Looking at photos</source>
        <translation>Fotos werden angesehen</translation>
    </message>
    <message>
        <source>Looking again with other weights</source>
        <translation>Fotos werden mit anderen Gewichten erneut angesehen</translation>
    </message>
    <message>
        <source>Getting the model ready</source>
        <translation>Modell wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Use this in my library…</source>
        <translation>In meiner Bibliothek verwenden…</translation>
    </message>
    <message>
        <source>Shows what it would change first</source>
        <translation>Zeigt zuerst, was sich ändern würde</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Learns on where it was stopped</source>
        <translation>Lernt dort weiter, wo angehalten wurde</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>All runs on one page, in the browser</source>
        <translation>Alle Läufe auf einer Seite, im Browser</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Your library looks at its photos with {kind}, and this run is a {other}. Only a run of the same kind can be used.</source>
        <translation>Ihre Bibliothek sieht ihre Fotos mit {kind} an, und dieser Lauf ist ein {other}. Nur ein Lauf derselben Art kann verwendet werden.</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>Delete {name}? Its weights, curves and figures are gone for good.</source>
        <translation>{name} löschen? Gewichte, Kurven und Zahlen sind dann endgültig weg.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs? Their weights, curves and figures are gone for good.</source>
        <translation>
            <numerusform>%n Lauf löschen? Gewichte, Kurven und Zahlen sind dann endgültig weg.</numerusform>
            <numerusform>%n Läufe löschen? Ihre Gewichte, Kurven und Zahlen sind dann endgültig weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Runs of the lab</source>
        <translation>Läufe des Labors</translation>
    </message>
</context>
<context>
    <name>SamplePage</name>
    <message>
        <source>Painting the photos…</source>
        <translation>Fotos werden gemalt…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The sample library</source>
        <translation>Die Beispielbibliothek</translation>
    </message>
    <message>
        <source>First Look paints a small wedding to try everything on. The photos go to {folder}.</source>
        <translation>First Look malt eine kleine Hochzeit, an der Sie alles ausprobieren können. Die Fotos kommen nach {folder}.</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>The filters could not be saved in {file}: {reason}. They are kept until you quit.</source>
        <translation>Die Filter konnten nicht in {file} gespeichert werden: {reason}. Sie bleiben bis zum Beenden erhalten.</translation>
    </message>
    <message>
        <source>A newer First Look made the saved filters. They stay as they are; update to use them.</source>
        <translation>Die gespeicherten Filter stammen aus einer neueren Version von First Look. Sie bleiben unverändert; aktualisieren Sie First Look, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>The saved filters in {file} cannot be read: {reason}. Check the file's permissions.</source>
        <translation>Die gespeicherten Filter in {file} sind nicht lesbar: {reason}. Prüfen Sie die Zugriffsrechte der Datei.</translation>
    </message>
    <message>
        <source>The saved filters in {file} are damaged and cannot be moved: {reason}.</source>
        <translation>Die gespeicherten Filter in {file} sind beschädigt und können nicht verschoben werden: {reason}.</translation>
    </message>
    <message>
        <source>The saved filters were damaged. The file is kept as {file}; you can save filters anew.</source>
        <translation>Die gespeicherten Filter waren beschädigt. Die Datei bleibt als {file} erhalten; Sie können Filter neu speichern.</translation>
    </message>
</context>
<context>
    <name>SavedSection</name>
    <message>
        <source>Click: use it. F2 renames, Delete removes.</source>
        <translation>Klick: verwenden. F2 benennt um, Entf löscht.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Correct the dates first.</source>
        <translation>Zuerst die Datumsangaben berichtigen.</translation>
    </message>
    <message>
        <source>Set a filter first.</source>
        <translation>Zuerst einen Filter setzen.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Update to what is set now</source>
        <translation>Auf aktuelle Auswahl aktualisieren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Without {classes}: there is no such class any more.</source>
        <translation>
            <numerusform>Ohne {classes}: Diese Klasse gibt es nicht mehr.</numerusform>
            <numerusform>Ohne {classes}: Diese Klassen gibt es nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save filter {name}</source>
        <translation>Filter {name} speichern</translation>
    </message>
    <message>
        <source>Update filter {name}</source>
        <translation>Filter {name} aktualisieren</translation>
    </message>
    <message>
        <source>Rename filter {name}</source>
        <translation>Filter {name} umbenennen</translation>
    </message>
    <message>
        <source>Delete filter {name}</source>
        <translation>Filter {name} löschen</translation>
    </message>
    <message>
        <source>There is a filter “{name}” already. Choose another name.</source>
        <translation>Es gibt schon einen Filter „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Finds photos by file name, folder, or keyword (Ctrl+F)</source>
        <translation>Findet Fotos nach Dateiname, Ordner oder Stichwort (Strg+F)</translation>
    </message>
</context>
<context>
    <name>SecondLook</name>
    <message>
        <source>Keep your label</source>
        <translation>Ihr Label behalten</translation>
    </message>
    <message>
        <source>Asks you again next time (S or →)</source>
        <translation>Fragt Sie beim nächsten Mal wieder (S oder →)</translation>
    </message>
    <message>
        <source>No label looks like a mistake.</source>
        <translation>Kein Label sieht falsch aus.</translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation>Es ist {name}</translation>
    </message>
    <message>
        <source>It does not show {name}</source>
        <translation>Es zeigt {name} nicht</translation>
    </message>
    <message>
        <source>Take the prediction (Enter)</source>
        <translation>Die Vorhersage übernehmen (Eingabe)</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} behalten</translation>
    </message>
    <message>
        <source>Your label is right (K)</source>
        <translation>Ihr Label stimmt (K)</translation>
    </message>
    <message>
        <source>You said: {label}. A model that has not learnt from this photo says: not {name}, {share}</source>
        <translation>Sie sagten: {label}. Ein Modell, das aus diesem Foto nicht gelernt hat, sagt: nicht {name}, {share}</translation>
    </message>
    <message>
        <source>You said: {label}. A model that has not learnt from this photo says: {name}, {share}</source>
        <translation>Sie sagten: {label}. Ein Modell, das aus diesem Foto nicht gelernt hat, sagt: {name}, {share}</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
</context>
<context>
    <name>SetChip</name>
    <message>
        <source>Show all photos, not only these</source>
        <translation>Alle Fotos zeigen, nicht nur diese</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Each library has its own classes. Open one to change them.</source>
        <translation>Jede Bibliothek hat eigene Klassen. Öffnen Sie eine, um sie zu ändern.</translation>
    </message>
    <message>
        <source>What does the computing</source>
        <translation>Womit gerechnet wird</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
</context>
<context>
    <name>SettingsStore</name>
    <message>
        <source>The settings could not be saved in {file}: {why}. They hold until you quit.</source>
        <translation>Die Einstellungen konnten nicht in {file} gespeichert werden: {why}. Sie gelten bis zum Beenden.</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read: {why}. The usual ones are used.</source>
        <translation>Die Einstellungen in {file} waren nicht lesbar: {why}. Es gelten die Standardeinstellungen.</translation>
    </message>
    <message>
        <source>The settings were damaged. First Look uses the usual ones; the damaged file is kept as {file}.</source>
        <translation>Die Einstellungen waren beschädigt. First Look verwendet die Standardeinstellungen; die beschädigte Datei bleibt als {file} erhalten.</translation>
    </message>
</context>
<context>
    <name>SeveralPhotos</name>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Noch nicht geschrieben</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>They share none.</source>
        <translation>Keine gemeinsam.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} by you</source>
        <translation>{n} durch Sie</translation>
    </message>
    <message>
        <source>{n} · {m} by you</source>
        <translation>{n} · {m} durch Sie</translation>
    </message>
    <message>
        <source>You labelled them {name}. Press to leave that open.</source>
        <translation>Sie haben sie {name} zugeordnet. Drücken, um das offen zu lassen.</translation>
    </message>
    <message numerus="yes">
        <source>Label %n photos {name}</source>
        <translation>
            <numerusform>%n Foto der Klasse {name} zuordnen</numerusform>
            <numerusform>%n Fotos der Klasse {name} zuordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>{a} – {b}</source>
        <translation>{a} – {b}</translation>
    </message>
    <message>
        <source>{n} of the first {m}</source>
        <translation>{n} der ersten {m}</translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n photos.</source>
        <translation>
            <numerusform>Nur %n Foto geprüft.</numerusform>
            <numerusform>Nur die ersten %n Fotos geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can be read.</source>
        <translation>Keines davon ist lesbar.</translation>
    </message>
    <message>
        <source>None of them has a prediction that is open.</source>
        <translation>Keines davon hat eine offene Vorhersage.</translation>
    </message>
    <message>
        <source>You said so already.</source>
        <translation>Das haben Sie bereits gesagt.</translation>
    </message>
    <message>
        <source>You have labelled none of them.</source>
        <translation>Sie haben keines davon zugeordnet.</translation>
    </message>
    <message>
        <source>What is in them</source>
        <translation>Was darauf zu sehen ist</translation>
    </message>
    <message>
        <source>Keywords they all have</source>
        <translation>Gemeinsame Stichwörter</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>The new version classifies all photos</source>
        <translation>Die neue Version klassifiziert alle Fotos</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Alte behalten</translation>
    </message>
    <message>
        <source>Nothing changes; the new version stays in the list</source>
        <translation>Nichts ändert sich; die neue Version bleibt in der Liste</translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation>Klasse für Klasse</translation>
    </message>
    <message>
        <source>Precision: of the photos that it puts in a class, how many belong there.</source>
        <translation>Genauigkeit: wie viele der Fotos, die es einer Klasse zuordnet, dort hingehören.</translation>
    </message>
    <message>
        <source>Recall: of the photos that belong there, how many it finds.</source>
        <translation>Trefferquote: wie viele der Fotos, die dort hingehören, es findet.</translation>
    </message>
    <message>
        <source>Before and After: both in one figure (F1), which is high only where both are.</source>
        <translation>Vorher und Nachher: beides in einer Zahl (F1); sie ist nur hoch, wo beides hoch ist.</translation>
    </message>
    <message>
        <source>All statements: how many are right; what you left open does not count.</source>
        <translation>Alle Aussagen: wie viele richtig sind; was Sie offen gelassen haben, zählt nicht.</translation>
    </message>
    <message>
        <source>All photos: how many are right.</source>
        <translation>Alle Fotos: wie viele richtig sind.</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>Table (CSV, TSV)…</source>
        <translation>Tabelle (CSV, TSV)…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Keywords in the photos</source>
        <translation>Stichwörter in den Fotos</translation>
    </message>
    <message>
        <source>A folder with one folder of photos per class, or Unsplash's tags</source>
        <translation>Ein Ordner mit einem Fotoordner je Klasse, oder Schlagwörter von Unsplash</translation>
    </message>
    <message>
        <source>A file that names photos and their labels</source>
        <translation>Eine Datei, die Fotos und ihre Labels nennt</translation>
    </message>
    <message>
        <source>Keywords that other programs wrote into the photos of this library</source>
        <translation>Stichwörter, die andere Programme in die Fotos dieser Bibliothek geschrieben haben</translation>
    </message>
    <message>
        <source>Labels from folders named like classes, from a table, or from keywords.</source>
        <translation>Labels aus Ordnern, die wie Klassen heißen, aus einer Tabelle oder aus Stichwörtern.</translation>
    </message>
    <message>
        <source>Choose a folder with one folder per class</source>
        <translation>Ordner mit einem Ordner je Klasse wählen</translation>
    </message>
    <message>
        <source>Tables ({kinds});;All files (*)</source>
        <translation>Tabellen ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a table of labels</source>
        <translation>Tabelle mit Labels wählen</translation>
    </message>
    <message>
        <source>Photos of the experiment</source>
        <translation>Fotos des Versuchs</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Label photos of at least two classes first: the lab learns from your labels.</source>
        <translation>Ordnen Sie zuerst Fotos aus mindestens zwei Klassen zu: Das Labor lernt aus Ihren Labels.</translation>
    </message>
    <message>
        <source>Choose where the photos are.</source>
        <translation>Wählen Sie, wo die Fotos sind.</translation>
    </message>
    <message>
        <source>You have not labelled any photos yet.</source>
        <translation>Sie haben noch keine Fotos zugeordnet.</translation>
    </message>
    <message>
        <source>Your labels: {classes}</source>
        <translation>Ihre Labels: {classes}</translation>
    </message>
    <message>
        <source>A folder with a folder of photos for each class</source>
        <translation>Ein Ordner mit einem Ordner voller Fotos je Klasse</translation>
    </message>
    <message>
        <source>A table with a column of photos and one of classes</source>
        <translation>Eine Tabelle mit einer Spalte für Fotos und einer für Klassen</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>Tabellen ({patterns})</translation>
    </message>
    <message>
        <source>My labels in this library</source>
        <translation>Meine Labels in dieser Bibliothek</translation>
    </message>
    <message>
        <source>A folder for each class…</source>
        <translation>Ein Ordner je Klasse…</translation>
    </message>
    <message>
        <source>A table (CSV or TSV)…</source>
        <translation>Eine Tabelle (CSV oder TSV)…</translation>
    </message>
    <message>
        <source>Column of photos</source>
        <translation>Spalte der Fotos</translation>
    </message>
    <message>
        <source>Column of classes</source>
        <translation>Spalte der Klassen</translation>
    </message>
    <message>
        <source>{name} (found by itself)</source>
        <translation>{name} (wird selbst gefunden)</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner auswählen…</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>Beispielbibliothek ausprobieren</translation>
    </message>
    <message>
        <source>Choose the folder with your photos</source>
        <translation>Ordner mit Ihren Fotos auswählen</translation>
    </message>
    <message>
        <source>Your photos stay where they are. A folder can also be dropped here.</source>
        <translation>Ihre Fotos bleiben, wo sie sind. Sie können auch einen Ordner hierher ziehen.</translation>
    </message>
    <message>
        <source>A painted wedding, to try everything on.</source>
        <translation>Eine gemalte Hochzeit, um alles auszuprobieren.</translation>
    </message>
    <message>
        <source>First Look</source>
        <translation>First Look</translation>
    </message>
    <message>
        <source>It sees what is in your wedding photos, writes it as keywords, and learns from your corrections. Everything stays on your computer.</source>
        <translation>Erkennt, was auf Ihren Hochzeitsfotos zu sehen ist, schreibt es als Stichwörter und lernt aus Ihren Korrekturen. Alles bleibt auf Ihrem Computer.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Click: only this. Ctrl+click: this as well, for photos that are both.</source>
        <translation>Klick: nur dies. Strg+Klick: zusätzlich dies, für Fotos, auf die beides zutrifft.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this. What is finished is kept, nothing is left half done.</source>
        <translation>Abbrechen. Fertiges bleibt erhalten, nichts bleibt halb erledigt.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>What has been done, and what went wrong</source>
        <translation>Was erledigt wurde und was schiefging</translation>
    </message>
    <message>
        <source>Show which keywords come and which go</source>
        <translation>Zeigen, welche Stichwörter kommen und welche gehen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with photos and keywords</source>
        <translation>Mit Fotos und Stichwörtern weitermachen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Let photos and keywords wait for a while</source>
        <translation>Fotos und Stichwörter vorerst warten lassen</translation>
    </message>
    <message>
        <source>Cancelling: {what}</source>
        <translation>Wird abgebrochen: {what}</translation>
    </message>
    <message>
        <source>Paused: {what}</source>
        <translation>Pausiert: {what}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Bibliothek wird geöffnet</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Alles aktuell</translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %n photos wait</source>
        <translation>
            <numerusform>Stichwörter von %n Foto stehen aus</numerusform>
            <numerusform>Stichwörter von %n Fotos stehen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing is held: %n photo(s) wait</source>
        <translation>
            <numerusform>Schreiben angehalten: %n Foto wartet</numerusform>
            <numerusform>Schreiben angehalten: %n Fotos warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing is held</source>
        <translation>Schreiben angehalten</translation>
    </message>
    <message>
        <source>The device that looks at the photos</source>
        <translation>Das Gerät, das die Fotos ansieht</translation>
    </message>
    <message>
        <source>{name} weights</source>
        <translation>Gewichte: {name}</translation>
    </message>
    <message>
        <source>The weights of the backbone that looks at the photos</source>
        <translation>Die Gewichte des Backbones, das die Fotos ansieht</translation>
    </message>
    <message>
        <source>Device: automatic</source>
        <translation>Gerät: automatisch</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip the first steps</source>
        <translation>Erste Schritte überspringen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>{step}, erledigt</translation>
    </message>
    <message>
        <source>{step}, now</source>
        <translation>{step}, jetzt</translation>
    </message>
    <message>
        <source>Label a few</source>
        <translation>Einige zuordnen</translation>
    </message>
    <message>
        <source>Label a few ({done} of {wanted})</source>
        <translation>Einige zuordnen ({done} von {wanted})</translation>
    </message>
    <message>
        <source>Look at the groups</source>
        <translation>Gruppen ansehen</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Five photos each of two classes are enough to begin with.</source>
        <translation>Für den Anfang reichen je fünf Fotos aus zwei Klassen.</translation>
    </message>
    <message>
        <source>Progress of the review</source>
        <translation>Fortschritt der Durchsicht</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Progress of the experiment</source>
        <translation>Fortschritt des Versuchs</translation>
    </message>
    <message>
        <source>Stops it. What is learnt so far is kept, and it can go on from there</source>
        <translation>Hält an. Was bisher gelernt wurde, bleibt, und es kann dort weitergehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>{what}: epoch {done} of {total}</source>
        <translation>{what}: Epoche {done} von {total}</translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>Change the colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>Colour of the class</source>
        <translation>Farbe der Klasse</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>ThresholdSlider</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Back to the threshold that the model has found</source>
        <translation>Zurück zu der Schwelle, die das Modell gefunden hat</translation>
    </message>
    <message numerus="yes">
        <source>would tag %Ln photos</source>
        <translation>
            <numerusform>würde %Ln Foto verschlagworten</numerusform>
            <numerusform>würde %Ln Fotos verschlagworten</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>None is written by itself yet: more labels will do it, or a threshold of your own</source>
        <translation>Noch wird keine von selbst geschrieben: Mehr Labels ändern das, oder eine eigene Schwelle</translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>keine davon</translation>
    </message>
</context>
<context>
    <name>TooLittlePage</name>
    <message>
        <source>Label the most useful photos</source>
        <translation>Die nützlichsten Fotos zuordnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It could not learn from your labels</source>
        <translation>Lernen aus Ihren Labels nicht möglich</translation>
    </message>
    <message>
        <source>Not enough to learn from yet</source>
        <translation>Noch nicht genug zum Lernen</translation>
    </message>
    <message>
        <source>You have not labelled any photos yet. Label some of at least two classes: 5 or more of each make it worth training.</source>
        <translation>Sie haben noch keine Fotos zugeordnet. Ordnen Sie Fotos aus mindestens zwei Klassen zu: Ab 5 je Klasse lohnt sich das Training.</translation>
    </message>
    <message numerus="yes">
        <source>%n more to go</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ enough</source>
        <translation>✓ genug</translation>
    </message>
</context>
<context>
    <name>TracesPage</name>
    <message>
        <source>Also the keywords that you decided</source>
        <translation>Auch die Stichwörter, die Sie bestimmt haben</translation>
    </message>
    <message>
        <source>Remove all traces</source>
        <translation>Alle Spuren entfernen</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Remove all traces…</source>
        <translation>Alle Spuren entfernen…</translation>
    </message>
    <message>
        <source>Looking for traces in the files</source>
        <translation>Sucht nach Spuren in den Dateien</translation>
    </message>
    <message>
        <source>No file holds anything of First Look.</source>
        <translation>Keine Datei enthält etwas von First Look.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) hold traces of First Look.</source>
        <translation>
            <numerusform>%n Datei enthält Spuren von First Look.</numerusform>
            <numerusform>%n Dateien enthalten Spuren von First Look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) would come out.</source>
        <translation>
            <numerusform>%n Stichwort würde herausgenommen.</numerusform>
            <numerusform>%n Stichwörter würden herausgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sidecar(s) that hold nothing else would be removed.</source>
        <translation>
            <numerusform>%n Begleitdatei, die sonst nichts enthält, würde entfernt.</numerusform>
            <numerusform>%n Begleitdateien, die sonst nichts enthalten, würden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be changed now.</source>
        <translation>
            <numerusform>%n Datei kann jetzt nicht geändert werden.</numerusform>
            <numerusform>%n Dateien können jetzt nicht geändert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove all traces from %n file(s)? Keywords of other programs stay, and so do your labels in First Look. Writing is held afterwards.</source>
        <translation>
            <numerusform>Alle Spuren aus %n Datei entfernen? Stichwörter anderer Programme bleiben, und Ihre Labels in First Look auch. Danach ist das Schreiben angehalten.</numerusform>
            <numerusform>Alle Spuren aus %n Dateien entfernen? Stichwörter anderer Programme bleiben, und Ihre Labels in First Look auch. Danach ist das Schreiben angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing traces</source>
        <translation>Spuren werden entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Traces were removed from %n file(s).</source>
        <translation>
            <numerusform>Spuren wurden aus %n Datei entfernt.</numerusform>
            <numerusform>Spuren wurden aus %n Dateien entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be changed.</source>
        <translation>
            <numerusform>%n Datei konnte nicht geändert werden.</numerusform>
            <numerusform>%n Dateien konnten nicht geändert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing is held, so that no keyword comes back by itself.</source>
        <translation>Das Schreiben ist angehalten, damit kein Stichwort von selbst zurückkommt.</translation>
    </message>
    <message>
        <source>Cancelled. What was removed so far is gone from the files.</source>
        <translation>Abgebrochen. Was bis jetzt entfernt wurde, ist aus den Dateien verschwunden.</translation>
    </message>
    <message>
        <source>Takes every keyword that the model decided out of the files and sidecars, and First Look's own notes. Photos, keywords of other programs, and your labels in First Look stay as they are.</source>
        <translation>Nimmt jedes Stichwort, das das Modell bestimmt hat, aus den Dateien und Begleitdateien heraus, und die eigenen Vermerke von First Look. Fotos, Stichwörter anderer Programme und Ihre Labels in First Look bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Trying {name} on your photos</source>
        <translation>{name} wird mit Ihren Fotos erprobt</translation>
    </message>
    <message>
        <source>Nothing changes before you say so. A backbone of its own looks at every photo first.</source>
        <translation>Nichts ändert sich, bevor Sie es sagen. Ein eigenes Backbone sieht zuerst jedes Foto an.</translation>
    </message>
    <message>
        <source>Training deeper</source>
        <translation>Tiefes Training</translation>
    </message>
    <message>
        <source>The part of the model that sees is learning too. It takes minutes, with many labels hours; you can go on working. Cancelled or cut off, it goes on where it was when you start it again.</source>
        <translation>Auch der Teil des Modells, der sieht, lernt mit. Das dauert Minuten, bei vielen Labels Stunden; Sie können weiterarbeiten. Abgebrochen oder unterbrochen geht es beim nächsten Start dort weiter, wo es war.</translation>
    </message>
    <message>
        <source>Learning from your labels</source>
        <translation>Lernen aus Ihren Labels</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It could not be retrained</source>
        <translation>Neu trainieren nicht möglich</translation>
    </message>
    <message>
        <source>The run cannot be used</source>
        <translation>Der Lauf kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Nothing was changed. Model {version} is kept in the list of versions.</source>
        <translation>Nichts wurde geändert. Modell {version} bleibt in der Liste der Versionen.</translation>
    </message>
    <message>
        <source>The old version stays</source>
        <translation>Die alte Version bleibt</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Putting {name} to use</source>
        <translation>Wird aktiviert: {name}</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückwechseln</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>The version was not put to use</source>
        <translation>Die Version wurde nicht aktiviert</translation>
    </message>
    <message>
        <source>Back to the lab</source>
        <translation>Zurück zum Labor</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>All model versions, and going back to one</source>
        <translation>Alle Modellversionen und Zurückwechseln</translation>
    </message>
</context>
<context>
    <name>Use</name>
    <message>
        <source>{name} in use</source>
        <translation>{name} in Verwendung</translation>
    </message>
    <message numerus="yes">
        <source>%n photos have another class now.</source>
        <translation>
            <numerusform>%n Foto hat jetzt eine andere Klasse.</numerusform>
            <numerusform>%n Fotos haben jetzt eine andere Klasse.</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo has another class.</source>
        <translation>Kein Foto hat eine andere Klasse.</translation>
    </message>
    <message>
        <source>No keywords are written: the settings say so.</source>
        <translation>Es werden keine Stichwörter geschrieben: So ist es eingestellt.</translation>
    </message>
    <message>
        <source>The keywords in your photos follow; you can go on working meanwhile.</source>
        <translation>Die Stichwörter in Ihren Fotos folgen; Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>Predictions of {names} wait for your review; none is written yet: with so few labels it cannot be promised that {share} of them are right.</source>
        <translation>Vorhersagen von {names} warten auf Ihre Durchsicht; noch wird keine geschrieben: Bei so wenigen Labels lässt sich nicht versprechen, dass {share} davon stimmen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>First guesses</source>
        <translation>Erste Schätzungen</translation>
    </message>
    <message>
        <source>Model {version}</source>
        <translation>Modell {version}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Accept</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Take label back</source>
        <translation>Label zurücknehmen</translation>
    </message>
    <message>
        <source>The prediction is right (Enter)</source>
        <translation>Die Vorhersage stimmt (Eingabe)</translation>
    </message>
    <message>
        <source>It shows none of the classes (0)</source>
        <translation>Es zeigt keine der Klassen (0)</translation>
    </message>
    <message>
        <source>The model speaks for it again (Backspace)</source>
        <translation>Es gilt wieder das Modell (Rücktaste)</translation>
    </message>
</context>
<context>
    <name>VersionTable</name>
    <message>
        <source>Model versions</source>
        <translation>Modellversionen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Of the labelled photos that it had not seen, how many it got right</source>
        <translation>Wie viele der zugeordneten Fotos, die sie nicht kannte, richtig erkannt wurden</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>How many labelled photos it learnt from</source>
        <translation>Aus wie vielen zugeordneten Fotos sie gelernt hat</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What looks at the photos before it decides (its backbone's weights)</source>
        <translation>Was die Fotos ansieht, bevor sie entscheidet (die Gewichte ihres Backbones)</translation>
    </message>
    <message>
        <source>First guesses</source>
        <translation>Erste Schätzungen</translation>
    </message>
    <message>
        <source>Model {version}</source>
        <translation>Modell {version}</translation>
    </message>
    <message>
        <source>✓ {name}, in use</source>
        <translation>✓ {name}, in Verwendung</translation>
    </message>
    <message>
        <source>There are no figures for this version</source>
        <translation>Zu dieser Version gibt es keine Zahlen</translation>
    </message>
    <message>
        <source>The figures of this version cannot be read</source>
        <translation>Die Zahlen dieser Version sind nicht lesbar</translation>
    </message>
    <message>
        <source>{share} ({low} to {high})</source>
        <translation>{share} ({low} bis {high})</translation>
    </message>
    <message>
        <source>Judged on {count} photos; on all of your photos it lies between {low} and {high}.</source>
        <translation>An {count} Fotos gemessen; bei allen Ihren Fotos liegt der Wert zwischen {low} und {high}.</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>Zu dieser zurückwechseln</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Adds a version that somebody gave you</source>
        <translation>Fügt eine Version hinzu, die Sie von jemandem erhalten haben</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>Model {version} is in {file}.</source>
        <translation>Modell {version} liegt in {file}.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Model {version} was removed.</source>
        <translation>Modell {version} wurde entfernt.</translation>
    </message>
    <message>
        <source>{file} is model {version} now. It is not in use yet.</source>
        <translation>{file} ist jetzt Modell {version}. Es ist noch nicht in Verwendung.</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Diese verwenden</translation>
    </message>
    <message>
        <source>This version is in use</source>
        <translation>Diese Version ist in Verwendung</translation>
    </message>
    <message>
        <source>Select a version first</source>
        <translation>Zuerst eine Version auswählen</translation>
    </message>
    <message>
        <source>A report is being made</source>
        <translation>Ein Bericht wird gerade erstellt</translation>
    </message>
    <message>
        <source>How good the version in use is, as one page with its worst mistakes; it stays on this computer</source>
        <translation>Wie gut die verwendete Version ist, als eine Seite mit ihren schlimmsten Fehlern; sie bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>Writes this version as one file to share: no photos, no folders</source>
        <translation>Schreibt diese Version als eine Datei zum Weitergeben: keine Fotos, keine Ordner</translation>
    </message>
    <message>
        <source>The first guesses are not trained; there is nothing to export</source>
        <translation>Die ersten Schätzungen sind nicht trainiert; es gibt nichts zu exportieren</translation>
    </message>
    <message>
        <source>Takes this version out of the list for good (Delete)</source>
        <translation>Nimmt diese Version endgültig aus der Liste (Entf)</translation>
    </message>
    <message>
        <source>The first guesses always stay</source>
        <translation>Die ersten Schätzungen bleiben immer</translation>
    </message>
    <message>
        <source>The version in use cannot be removed</source>
        <translation>Die verwendete Version kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>model {version}</source>
        <translation>Modell {version}</translation>
    </message>
    <message>
        <source>Export model {version}</source>
        <translation>Modell {version} exportieren</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Models (*{suffix})</source>
        <translation>Modelle (*{suffix})</translation>
    </message>
    <message>
        <source>Every retrain makes a version. Going back to one changes the predictions, not your labels.</source>
        <translation>Jedes neue Training erzeugt eine Version. Zurückwechseln ändert die Vorhersagen, nicht Ihre Labels.</translation>
    </message>
</context>
<context>
    <name>WeightsList</name>
    <message>
        <source>Get the official weights (14 MB)</source>
        <translation>Offizielle Gewichte laden (14 MB)</translation>
    </message>
    <message>
        <source>Downloading the weights…</source>
        <translation>Gewichte werden geladen…</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} von {total} MB</translation>
    </message>
    <message>
        <source>They decide how much First Look sees: the official ones see more than the starter ones. With others, each library looks at its photos again and learns again from your labels; nothing is lost.</source>
        <translation>Sie bestimmen, wie viel First Look erkennt: die offiziellen mehr als die Starter-Gewichte. Nach einem Wechsel sieht jede Bibliothek ihre Fotos erneut an und lernt erneut aus Ihren Labels; nichts geht verloren.</translation>
    </message>
    <message>
        <source>FIRSTLOOK_WEIGHTS names other weights; they are used until it is unset.</source>
        <translation>FIRSTLOOK_WEIGHTS nennt andere Gewichte; sie werden verwendet, solange die Variable gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this. What is done so far is kept.</source>
        <translation>Abbrechen. Bisher Erledigtes bleibt erhalten.</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The one before (Backspace)</source>
        <translation>Das vorige (Rücktaste)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>The next one (S)</source>
        <translation>Das nächste (S)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>What the model says is right (Enter)</source>
        <translation>Was das Modell sagt, stimmt (Eingabe)</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Similar photos</source>
        <translation>Ähnliche Fotos</translation>
    </message>
    <message>
        <source>Keywords that wait</source>
        <translation>Ausstehende Stichwörter</translation>
    </message>
    <message>
        <source>The model is learning now. Try the run when that has ended.</source>
        <translation>Das Modell lernt gerade. Versuchen Sie es mit dem Lauf, wenn das zu Ende ist.</translation>
    </message>
</context>
<context>
    <name>WritingPanel</name>
    <message>
        <source>Keywords in the files</source>
        <translation>Stichwörter in den Dateien</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>Zu schreiben</translation>
    </message>
    <message>
        <source>Recent writes</source>
        <translation>Zuletzt geschrieben</translation>
    </message>
    <message>
        <source>Remove all traces</source>
        <translation>Alle Spuren entfernen</translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>First dance, rings, cake…</source>
        <translation>Eröffnungstanz, Ringe, Torte…</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>Name der Klasse</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Show all photos</source>
        <translation>Alle Fotos zeigen</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Bibliothek wird geöffnet…</translation>
    </message>
    <message>
        <source>No photo passes these filters.</source>
        <translation>Kein Foto entspricht diesen Filtern.</translation>
    </message>
    <message>
        <source>No photos here yet. Copy some into the folder: they appear by themselves.</source>
        <translation>Noch keine Fotos. Kopieren Sie welche in den Ordner: Sie erscheinen von selbst.</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use the weights {name}</source>
        <translation>Gewichte {name} verwenden</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Offiziell</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source> (process {read_text})</source>
        <translation> (Prozess {read_text})</translation>
    </message>
    <message>
        <source> Fetch them with: firstlook weights get</source>
        <translation> Laden lassen sie sich mit: firstlook weights get</translation>
    </message>
    <message>
        <source> To go back: firstlook weights use {before}.</source>
        <translation> Zurück geht es mit: firstlook weights use {before}.</translation>
    </message>
    <message>
        <source> … and {shown} more</source>
        <translation> … und {shown} weitere</translation>
    </message>
    <message>
        <source>--weights</source>
        <translation>--weights</translation>
    </message>
    <message>
        <source>0 bytes</source>
        <translation>0 Bytes</translation>
    </message>
    <message>
        <source>; the official ones see more: firstlook weights get</source>
        <translation>; die offiziellen sehen mehr: firstlook weights get</translation>
    </message>
    <message>
        <source>A class name can have at most 200 characters.</source>
        <translation>Ein Klassenname darf höchstens 200 Zeichen haben.</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>Eine Klasse braucht einen Namen.</translation>
    </message>
    <message>
        <source>A colour is written like #4e79a7, not {color}.</source>
        <translation>Eine Farbe schreibt man wie #4e79a7, nicht {color}.</translation>
    </message>
    <message>
        <source>A key is one letter or digit, not {key}.</source>
        <translation>Eine Taste ist ein Buchstabe oder eine Ziffer, nicht {key}.</translation>
    </message>
    <message>
        <source>A threshold is a probability from 0 to 1, not {threshold}.</source>
        <translation>Eine Schwelle ist eine Wahrscheinlichkeit von 0 bis 1, nicht {threshold}.</translation>
    </message>
    <message>
        <source>Another First Look{who} is working on {root}. Close it, or wait until it has finished, and try again.</source>
        <translation>Ein anderes First Look{who} arbeitet an {root}. Schließen Sie es, oder warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program and you disagree on {names} and {more:,} more photos. They wait for your review; their files stay as they are until then.</source>
        <translation>Ein anderes Programm und Sie sind sich bei {names} und {more:,} weiteren Fotos nicht einig. Sie warten auf Ihre Durchsicht; ihre Dateien bleiben bis dahin, wie sie sind.</translation>
    </message>
    <message>
        <source>Another program and you disagree on {names}. It waits for your review; its file stays as it is until then.</source>
        <translation>Ein anderes Programm und Sie sind sich bei {names} nicht einig. Es wartet auf Ihre Durchsicht; die Datei bleibt bis dahin, wie sie ist.</translation>
    </message>
    <message>
        <source>Another program changed the labels of {names} and {more:,} more photos.</source>
        <translation>Ein anderes Programm hat die Labels von {names} und {more:,} weiteren Fotos geändert.</translation>
    </message>
    <message>
        <source>Another program changed the labels of {names}.</source>
        <translation>Ein anderes Programm hat die Labels von {names} geändert.</translation>
    </message>
    <message>
        <source>Cannot make the sample library in {folder}: {reason}. Choose a folder you may write to.</source>
        <translation>Die Beispielbibliothek lässt sich in {folder} nicht anlegen: {reason}. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>ExifTool</source>
        <translation>ExifTool</translation>
    </message>
    <message>
        <source>ExifTool could not write it: {error}</source>
        <translation>ExifTool konnte sie nicht schreiben: {error}</translation>
    </message>
    <message>
        <source>ExifTool does not get through its metadata</source>
        <translation>ExifTool kommt durch ihre Metadaten nicht hindurch</translation>
    </message>
    <message>
        <source>ExifTool does not say its version but {stdout}.</source>
        <translation>ExifTool nennt nicht seine Version, sondern {stdout}.</translation>
    </message>
    <message>
        <source>ExifTool is not installed</source>
        <translation>ExifTool ist nicht installiert</translation>
    </message>
    <message>
        <source>ExifTool was not found. {how_to_install}</source>
        <translation>ExifTool wurde nicht gefunden. {how_to_install}</translation>
    </message>
    <message>
        <source>ExifTool was started but does not answer. Is its Perl complete?</source>
        <translation>ExifTool wurde gestartet, antwortet aber nicht. Ist sein Perl vollständig?</translation>
    </message>
    <message>
        <source>ExifTool will not write it ({reason})</source>
        <translation>ExifTool schreibt sie nicht ({reason})</translation>
    </message>
    <message>
        <source>ExifTool {what} is too old; 12.40 or newer is needed. {how_to_install}</source>
        <translation>ExifTool {what} ist zu alt; nötig ist 12.40 oder neuer. {how_to_install}</translation>
    </message>
    <message>
        <source>ExifTool's answer is not JSON: {error}</source>
        <translation>Die Antwort von ExifTool ist kein JSON: {error}</translation>
    </message>
    <message>
        <source>FIRSTLOOK_EXIFTOOL names {told}, which is not a program. {how_to_install}</source>
        <translation>FIRSTLOOK_EXIFTOOL nennt {told}, das ist kein Programm. {how_to_install}</translation>
    </message>
    <message>
        <source>First Look cannot keep its index in {where}: {why}. Choose another place with --index.</source>
        <translation>First Look kann seinen Index nicht in {where} ablegen: {why}. Wählen Sie mit --index einen anderen Ort.</translation>
    </message>
    <message>
        <source>In this library a photo has one class: say which one it is, or none of these. For several: firstlook mode FOLDER several</source>
        <translation>In dieser Bibliothek hat ein Foto eine Klasse: Sagen Sie, welche, oder keine davon. Für mehrere: firstlook mode FOLDER several</translation>
    </message>
    <message>
        <source>Install it with `sudo apt install libimage-exiftool-perl` (Debian, Ubuntu), `brew install exiftool` (macOS) or `winget install OliverBetz.ExifTool` (Windows), or set FIRSTLOOK_EXIFTOOL to its path.</source>
        <translation>Installieren Sie es mit `sudo apt install libimage-exiftool-perl` (Debian, Ubuntu), `brew install exiftool` (macOS) oder `winget install OliverBetz.ExifTool` (Windows), oder setzen Sie FIRSTLOOK_EXIFTOOL auf seinen Pfad.</translation>
    </message>
    <message>
        <source>Learnt again with the weights {name}: model version {version}, accuracy {now:.3f} on photos that it had not seen, {was:.3f} with version {version_} before.{worse}</source>
        <translation>Mit den Gewichten {name} neu gelernt: Modellversion {version}, Genauigkeit {now:.3f} auf Fotos, die sie nicht kannte, zuvor {was:.3f} mit Version {version_}.{worse}</translation>
    </message>
    <message>
        <source>Line {line:,} of {file} gives the keyword {cells} the class {name}, and a line above gives it {key}. Leave one of them.</source>
        <translation>Zeile {line:,} von {file} gibt dem Stichwort {cells} die Klasse {name}, und eine Zeile darüber gibt ihm {key}. Lassen Sie eine davon stehen.</translation>
    </message>
    <message>
        <source>Line {line:,} of {file}: {reason}</source>
        <translation>Zeile {line:,} von {file}: {reason}</translation>
    </message>
    <message>
        <source>Line {line:,} of {path} is not a keyword and its class. Write one of each on a line, like: bridal bouquet,bouquet</source>
        <translation>Zeile {line:,} von {path} ist kein Stichwort mit seiner Klasse. Schreiben Sie je Zeile eines von beiden, wie: bridal bouquet,bouquet</translation>
    </message>
    <message>
        <source>Line {number:,} of {path} is longer than {longest_line:,} characters; this is no table. Choose a CSV file with one photo on each line.</source>
        <translation>Zeile {number:,} von {path} ist länger als {longest_line:,} Zeichen; das ist keine Tabelle. Wählen Sie eine CSV-Datei mit einem Foto je Zeile.</translation>
    </message>
    <message>
        <source>Model {version} was trained with other weights ({backbone}). Its predictions are kept; new photos get first guesses until you retrain.</source>
        <translation>Modell {version} wurde mit anderen Gewichten trainiert ({backbone}). Seine Vorhersagen bleiben; neue Fotos bekommen erste Schätzungen, bis Sie neu trainieren.</translation>
    </message>
    <message>
        <source>Photo {id_} is not in the index any more; none of the others were labelled. Try again.</source>
        <translation>Das Foto {id_} steht nicht mehr im Index; auch die anderen wurden nicht zugeordnet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>The backbone of the current model cannot be used: {error}</source>
        <translation>Das Backbone des aktuellen Modells kann nicht verwendet werden: {error}</translation>
    </message>
    <message>
        <source>The backbone that came with the model is refused: {error}</source>
        <translation>Das Backbone, das mit dem Modell kam, wird abgelehnt: {error}</translation>
    </message>
    <message>
        <source>The class name {name} begins or ends with a space; keywords cannot.</source>
        <translation>Der Klassenname {name} beginnt oder endet mit einem Leerzeichen; Stichwörter können das nicht.</translation>
    </message>
    <message>
        <source>The class name {name} holds / or |, which part the levels of hierarchical keywords; choose one without them.</source>
        <translation>Der Klassenname {name} enthält / oder |, die in hierarchischen Stichwörtern die Ebenen trennen; wählen Sie einen ohne diese Zeichen.</translation>
    </message>
    <message>
        <source>The class name {name} holds a character that keywords cannot hold.</source>
        <translation>Der Klassenname {name} enthält ein Zeichen, das in Stichwörtern nicht stehen kann.</translation>
    </message>
    <message>
        <source>The column {places} of {path} cannot name both the photos and their labels. Choose another.</source>
        <translation>Die Spalte {places} von {path} kann nicht zugleich die Fotos und ihre Labels nennen. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The current model has learnt from every labelled photo, or from one just like it: there is none left to judge it by. Retrain, or label some photos of other scenes.</source>
        <translation>Das aktuelle Modell hat aus jedem zugeordneten Foto gelernt, oder aus einem, das ihm gleicht: Es ist keines übrig, um es daran zu beurteilen. Trainieren Sie neu, oder ordnen Sie einige Fotos anderer Szenen zu.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and start again; what was done so far is kept.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz und starten Sie noch einmal; was bisher getan wurde, bleibt.</translation>
    </message>
    <message>
        <source>The download of the weights was cancelled.</source>
        <translation>Der Download der Gewichte wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {strerror}.</source>
        <translation>Der Ordner {folder} lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read.</source>
        <translation>Der Ordner {path} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The folder {root} is not there. Connect its drive or check its name; all labels are kept.</source>
        <translation>Der Ordner {root} ist nicht da. Schließen Sie sein Laufwerk an oder prüfen Sie seinen Namen; alle Labels bleiben.</translation>
    </message>
    <message>
        <source>The folder {source} cannot be read: {strerror}.</source>
        <translation>Der Ordner {source} lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The import was stopped after {count:,} photos; those are labelled, the others are not.</source>
        <translation>Der Import wurde nach {count:,} Fotos abgebrochen; diese sind zugeordnet, die anderen nicht.</translation>
    </message>
    <message>
        <source>The index cannot be written. Check the permissions of its folder, or choose another with --index.</source>
        <translation>Der Index lässt sich nicht schreiben. Prüfen Sie die Rechte seines Ordners, oder wählen Sie mit --index einen anderen.</translation>
    </message>
    <message>
        <source>The index is damaged. Start First Look again: the damaged one is kept aside and the index is rebuilt from the photos, their keywords and the label book.</source>
        <translation>Der Index ist beschädigt. Starten Sie First Look neu: Der beschädigte wird beiseitegelegt, und der Index wird aus den Fotos, ihren Stichwörtern und dem Label-Buch neu aufgebaut.</translation>
    </message>
    <message>
        <source>The index was damaged. It is kept aside as {aside}, and a new one is built from the photos, their keywords and the label book; no label is lost.</source>
        <translation>Der Index war beschädigt. Er liegt jetzt als {aside} beiseite, und ein neuer wird aus den Fotos, ihren Stichwörtern und dem Label-Buch aufgebaut; kein Label geht verloren.</translation>
    </message>
    <message>
        <source>The index {file} cannot be read ({error}). Run firstlook tag on its folder: a damaged index is kept aside, and a new one is built from the photos.</source>
        <translation>Der Index {file} lässt sich nicht lesen ({error}). Rufen Sie firstlook tag für seinen Ordner auf: Ein beschädigter Index wird beiseitegelegt, und ein neuer wird aus den Fotos aufgebaut.</translation>
    </message>
    <message>
        <source>The index {file} cannot be used: {error}.</source>
        <translation>Der Index {file} lässt sich nicht benutzen: {error}.</translation>
    </message>
    <message>
        <source>The index {file} is of an older First Look. Run firstlook tag on its folder.</source>
        <translation>Der Index {file} stammt von einem älteren First Look. Rufen Sie firstlook tag für seinen Ordner auf.</translation>
    </message>
    <message>
        <source>The index {file} was made by a newer First Look ({unknown}). Update First Look, or use another index with --index. Nothing was changed.</source>
        <translation>Der Index {file} stammt von einem neueren First Look ({unknown}). Aktualisieren Sie First Look, oder nehmen Sie mit --index einen anderen Index. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The key {key} belongs to {taken} already.</source>
        <translation>Die Taste {key} gehört schon zu {taken}.</translation>
    </message>
    <message>
        <source>The model in {name} was trained with {key}, this library uses {mine}. Use the same weights to share a model.</source>
        <translation>Das Modell in {name} wurde mit {key} trainiert, diese Bibliothek benutzt {mine}. Um ein Modell zu teilen, müssen beide dieselben Gewichte benutzen.</translation>
    </message>
    <message>
        <source>The precision is a share from 0.5 to 0.99, not {share:g}.</source>
        <translation>Die Präzision ist ein Anteil von 0.5 bis 0.99, nicht {share:g}.</translation>
    </message>
    <message>
        <source>The report cannot be written into {folder}: {strerror}. Choose another folder.</source>
        <translation>Der Bericht lässt sich nicht in {folder} schreiben: {strerror}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The training was ended from outside ({code}); memory may be short. Nothing was changed. What was learnt is kept: start it again to go on</source>
        <translation>Das Training wurde von außen beendet ({code}); vielleicht ist der Speicher knapp. Nichts wurde geändert. Was gelernt wurde, bleibt: Starten Sie es noch einmal, um weiterzumachen</translation>
    </message>
    <message>
        <source>There are no labels yet. Label some photos of at least two classes (firstlook label FOLDER --class NAME FILE…): 5 or more of each make it worth it.</source>
        <translation>Es gibt noch keine Labels. Ordnen Sie einige Fotos aus mindestens zwei Klassen zu (firstlook label FOLDER --class NAME FILE…): Ab 5 je Klasse lohnt es sich.</translation>
    </message>
    <message>
        <source>There is a class {name} already.</source>
        <translation>Eine Klasse {name} gibt es schon.</translation>
    </message>
    <message>
        <source>There is a class {name} already; merging two classes is not done by renaming.</source>
        <translation>Eine Klasse {name} gibt es schon; durch Umbenennen lassen sich zwei Klassen nicht zusammenlegen.</translation>
    </message>
    <message>
        <source>There is no class {name}. Classes: {names}. Add it with: firstlook classes FOLDER add {name}</source>
        <translation>Eine Klasse {name} gibt es nicht. Klassen: {names}. Hinzufügen lässt sie sich mit: firstlook classes FOLDER add {name}</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Eine Datei {file} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no file {file}. Check its name.</source>
        <translation>Eine Datei {file} gibt es nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is no folder or file {path}.</source>
        <translation>Einen Ordner oder eine Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no folder {root}. Check its name, or connect its drive.</source>
        <translation>Einen Ordner {root} gibt es nicht. Prüfen Sie seinen Namen, oder schließen Sie sein Laufwerk an.</translation>
    </message>
    <message>
        <source>There is no model version {version}. Versions: {names}.</source>
        <translation>Eine Modellversion {version} gibt es nicht. Versionen: {names}.</translation>
    </message>
    <message>
        <source>This photo has not been looked at yet; try again when the work in hand is done.</source>
        <translation>Dieses Foto wurde noch nicht angesehen; versuchen Sie es noch einmal, wenn die laufende Arbeit fertig ist.</translation>
    </message>
    <message>
        <source>This would make {new:,} new classes; most likely its labels are no classes. Choose another column, or leave out classes with few photos. If it is right all the same, allow it (in a terminal: --yes).</source>
        <translation>Das ergäbe {new:,} neue Klassen; wahrscheinlich sind es keine Klassen. Wählen Sie eine andere Spalte, oder lassen Sie Klassen mit wenigen Fotos aus. Wenn es doch stimmt, erlauben Sie es (im Terminal: --yes).</translation>
    </message>
    <message>
        <source>Training deeper brought nothing: on {sum} photos held out its log loss is {after:.3f}, {before:.3f} without. Nothing was changed; with more labels it may help</source>
        <translation>Tieferes Training brachte nichts: Auf {sum} zurückgehaltenen Fotos ist sein logarithmischer Verlust {after:.3f}, ohne {before:.3f}. Nichts wurde geändert; mit mehr Labels hilft es vielleicht</translation>
    </message>
    <message>
        <source>Training deeper needs {fewest} labelled photos or more, there are {kept}. Until then Retrain on my corrections learns as much</source>
        <translation>Tieferes Training braucht mindestens {fewest} zugeordnete Fotos, da sind {kept}. Bis dahin lernt „Mit meinen Korrekturen neu trainieren“ ebenso viel</translation>
    </message>
    <message>
        <source>Version 0 are the first guesses; there is nothing trained to export. Retrain first.</source>
        <translation>Version 0 sind die ersten Schätzungen; da gibt es nichts Trainiertes zu exportieren. Trainieren Sie zuerst.</translation>
    </message>
    <message>
        <source>Version {version} is in use or always there; use another one first.</source>
        <translation>Version {version} ist in Gebrauch oder immer da; verwenden Sie zuerst eine andere.</translation>
    </message>
    <message>
        <source>With the weights {name} nothing could be learnt: {error}</source>
        <translation>Mit den Gewichten {name} ließ sich nichts lernen: {error}</translation>
    </message>
    <message>
        <source>You have no permission to read the folder {root}.</source>
        <translation>Sie dürfen den Ordner {root} nicht lesen.</translation>
    </message>
    <message>
        <source>a folder, not a photo</source>
        <translation>ein Ordner, kein Foto</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>all labelled photos are frames of one series, so none can be held out to judge the others; label photos of another moment too</source>
        <translation>alle zugeordneten Fotos gehören zu einer Serie, also lässt sich keines zurückhalten, um die anderen zu beurteilen; ordnen Sie auch Fotos eines anderen Moments zu</translation>
    </message>
    <message>
        <source>at least 2 classes with labels are needed to learn what tells them apart</source>
        <translation>um zu lernen, was sie unterscheidet, braucht es mindestens 2 Klassen mit Labels</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>changed by another program meanwhile</source>
        <translation>inzwischen von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>choosing photos</source>
        <translation>Fotos werden ausgesucht</translation>
    </message>
    <message>
        <source>classifying</source>
        <translation>Klassen werden vorhergesagt</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>Vorhersagen werden verglichen</translation>
    </message>
    <message>
        <source>comparing keywords</source>
        <translation>Stichwörter werden verglichen</translation>
    </message>
    <message>
        <source>comparing labels</source>
        <translation>Labels werden verglichen</translation>
    </message>
    <message>
        <source>damaged header</source>
        <translation>Dateikopf beschädigt</translation>
    </message>
    <message>
        <source>damaged; the next command keeps it aside and builds a new one from the photos</source>
        <translation>beschädigt; der nächste Befehl legt ihn beiseite und baut einen neuen aus den Fotos auf</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>downloading weights, MB</source>
        <translation>Gewichte werden geladen, MB</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>Fotos werden gemalt</translation>
    </message>
    <message>
        <source>elsewhere has to be above 0 and at most 1, and there has to be a class</source>
        <translation>elsewhere muss über 0 und höchstens 1 sein, und es muss eine Klasse geben</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>firstlook weights get, or firstlook weights use NAME, brings whole ones</source>
        <translation>firstlook weights get oder firstlook weights use NAME bringt heile</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>getting the backbone ready</source>
        <translation>Vorbereitung auf die Fotos</translation>
    </message>
    <message>
        <source>grouping photos</source>
        <translation>Ähnliche Fotos werden gruppiert</translation>
    </message>
    <message>
        <source>imported from {name}</source>
        <translation>importiert aus {name}</translation>
    </message>
    <message>
        <source>importing labels</source>
        <translation>Labels werden importiert</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>it is of a format that this version does not know</source>
        <translation>sie hat ein Format, das diese Version nicht kennt</translation>
    </message>
    <message>
        <source>its IPTC text cannot be read</source>
        <translation>ihr IPTC-Text lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>its IPTC text would not stay whole; it was left as it was. Use a sidecar</source>
        <translation>ihr IPTC-Text bliebe nicht heil; sie wurde gelassen, wie sie war. Nehmen Sie eine Filialdatei</translation>
    </message>
    <message>
        <source>its folder is read-only; allow writing to it</source>
        <translation>ihr Ordner ist schreibgeschützt; erlauben Sie das Schreiben</translation>
    </message>
    <message>
        <source>its share of known photos is not a rising curve</source>
        <translation>sein Anteil bekannter Fotos ist keine steigende Kurve</translation>
    </message>
    <message>
        <source>its temperature is not a positive number</source>
        <translation>seine Temperatur ist keine positive Zahl</translation>
    </message>
    <message>
        <source>its thresholds are not one probability for each class</source>
        <translation>seine Schwellen sind nicht eine Wahrscheinlichkeit je Klasse</translation>
    </message>
    <message>
        <source>looking again with other weights</source>
        <translation>Fotos werden mit anderen Gewichten neu angesehen</translation>
    </message>
    <message>
        <source>looking at photos</source>
        <translation>Fotos werden angesehen</translation>
    </message>
    <message>
        <source>looking for label mistakes</source>
        <translation>Falsche Labels werden gesucht</translation>
    </message>
    <message>
        <source>looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message>
        <source>looking for similar photos</source>
        <translation>Ähnliche Fotos werden gesucht</translation>
    </message>
    <message>
        <source>looking for thumbnails</source>
        <translation>Vorschaubilder werden gesucht</translation>
    </message>
    <message>
        <source>measuring how labels help</source>
        <translation>Es wird gemessen, wie viel Labels bringen</translation>
    </message>
    <message>
        <source>ExifTool ended in the middle of its work.</source>
        <translation>ExifTool endete mitten in der Arbeit.</translation>
    </message>
    <message>
        <source>, seed {seed:d}</source>
        <translation>, Seed {seed:d}</translation>
    </message>
    <message>
        <source>--seeds takes whole numbers with commas between: 0,1,2; not {text}</source>
        <translation>--seeds nimmt ganze Zahlen mit Kommas dazwischen: 0,1,2; nicht {text}</translation>
    </message>
    <message>
        <source>--set</source>
        <translation>--set</translation>
    </message>
    <message>
        <source>; did you mean "{near}"?</source>
        <translation>; meinten Sie „{near}“?</translation>
    </message>
    <message>
        <source>Every run has failed. {failed}</source>
        <translation>Alle Läufe sind fehlgeschlagen. {failed}</translation>
    </message>
    <message>
        <source>ExifTool ({program}) cannot be started: {strerror}.</source>
        <translation>ExifTool ({program}) lässt sich nicht starten: {strerror}.</translation>
    </message>
    <message>
        <source>ExifTool gave no answer within {timeout:g} seconds.</source>
        <translation>ExifTool gab in {timeout:g} Sekunden keine Antwort.</translation>
    </message>
    <message>
        <source>ExifTool is too old</source>
        <translation>ExifTool ist zu alt</translation>
    </message>
    <message>
        <source>Fewer than two classes have {least:,} photos or more: {counted}. Add photos, or set a lower min_photos in the recipe's [data].</source>
        <translation>Keine zwei Klassen haben {least:,} Fotos oder mehr: {counted}. Fügen Sie Fotos hinzu, oder setzen Sie in [data] des Rezepts ein niedrigeres min_photos.</translation>
    </message>
    <message>
        <source>Model {version} is known from the photos' files alone and cannot be judged. Retrain first.</source>
        <translation>Modell {version} ist nur aus den Dateien der Fotos bekannt und lässt sich nicht beurteilen. Trainieren Sie zuerst neu.</translation>
    </message>
    <message>
        <source>Model {version} is known from the photos' files alone. Its predictions are kept; new photos get first guesses until you retrain.</source>
        <translation>Modell {version} ist nur aus den Dateien der Fotos bekannt. Seine Vorhersagen bleiben; neue Fotos bekommen erste Schätzungen, bis Sie neu trainieren.</translation>
    </message>
    <message>
        <source>No class was renamed, merged or removed, or all of it was undone already.</source>
        <translation>Keine Klasse wurde umbenannt, vereint oder entfernt, oder alles ist schon zurückgenommen.</translation>
    </message>
    <message>
        <source>No row of {source} names a photo and its class.</source>
        <translation>Keine Zeile von {source} nennt ein Foto und seine Klasse.</translation>
    </message>
    <message>
        <source>None of the {count:,} photos that {source} names is there, the first {first}. Paths count from the table's folder.</source>
        <translation>Keines der {count:,} Fotos, die {source} nennt, ist da; das erste ist {first}. Pfade zählen ab dem Ordner der Tabelle.</translation>
    </message>
    <message>
        <source>None of the {files:,} photos in {source} has {tags} with a confidence of at least {confidence:g}; {absent:,} photos that have are not there. Each photo's name must hold its id, like OoA3fbBcXsA.jpg.</source>
        <translation>Keines der {files:,} Fotos in {source} hat {tags} mit einer Sicherheit von mindestens {confidence:g}; {absent:,} Fotos, auf die das zutrifft, sind nicht da. Der Name jedes Fotos muss seine ID enthalten, wie OoA3fbBcXsA.jpg.</translation>
    </message>
    <message>
        <source>The backbone has learnt from {file}, which cannot be read ({error}). Without it nothing could say honestly how good the new version is. Bring it back, or train anew</source>
        <translation>Das Backbone hat aus {file} gelernt, und diese Datei lässt sich nicht lesen ({error}). Ohne sie ließe sich nicht ehrlich sagen, wie gut die neue Version ist. Holen Sie die Datei zurück, oder trainieren Sie neu</translation>
    </message>
    <message>
        <source>The backbone of {name} began at random and was frozen: it has learnt nothing that a library could use. Run the recipe with --set pretrained=true, or with --set training.freeze="none"</source>
        <translation>Das Backbone von {name} begann mit Zufallszahlen und war eingefroren: Es hat nichts gelernt, was eine Bibliothek brauchen könnte. Führen Sie das Rezept mit --set pretrained=true aus, oder mit --set training.freeze="none"</translation>
    </message>
    <message>
        <source>The class {name} cannot be merged into itself.</source>
        <translation>Die Klasse {name} kann nicht mit sich selbst vereint werden.</translation>
    </message>
    <message>
        <source>The class {name} has {photos:,} photos, and they are all the same picture or nearly so: it cannot be both learnt and judged. Add photos that differ, or leave the class out.</source>
        <translation>Die Klasse {name} hat {photos:,} Fotos, und alle sind dasselbe Bild oder fast dasselbe: Sie lässt sich nicht zugleich lernen und beurteilen. Fügen Sie Fotos hinzu, die sich unterscheiden, oder lassen Sie die Klasse weg.</translation>
    </message>
    <message>
        <source>The class {new} is not there any more; its old name cannot come back.</source>
        <translation>Die Klasse {new} gibt es nicht mehr; ihr alter Name kann nicht zurückkommen.</translation>
    </message>
    <message>
        <source>The column {places} of {source} cannot name both the photos and their classes. Set path_column and label_column in the recipe's [data].</source>
        <translation>Die Spalte {places} von {source} kann nicht zugleich die Fotos und ihre Klassen nennen. Setzen Sie path_column und label_column in [data] des Rezepts.</translation>
    </message>
    <message>
        <source>The grid of {name} has {count:,} combinations, more than {most_runs:,}. Search it: --trials 50</source>
        <translation>Das Raster von {name} hat {count:,} Kombinationen, mehr als {most_runs:,}. Lassen Sie es durchsuchen: --trials 50</translation>
    </message>
    <message>
        <source>The index {file} cannot be opened: the disk is full. Free some space and start again.</source>
        <translation>Der Index {file} lässt sich nicht öffnen: Das Laufwerk ist voll. Schaffen Sie Platz und starten Sie neu.</translation>
    </message>
    <message>
        <source>The lab needs {missing}, which are not installed. Run: pip install "firstlook[lab]"</source>
        <translation>Das Labor braucht {missing}, was nicht installiert ist. Rufen Sie auf: pip install "firstlook[lab]"</translation>
    </message>
    <message>
        <source>The library looks at its photos with {backbone}, and this is a {backbone_}. Open it with --backbone {backbone_} first</source>
        <translation>Die Bibliothek sieht ihre Fotos mit {backbone} an, und dies ist ein {backbone_}. Öffnen Sie sie zuerst mit --backbone {backbone_}</translation>
    </message>
    <message>
        <source>The photos of {name} are no longer those that it has learnt from, so nothing could say honestly how good it is. Run its recipe again, in another folder</source>
        <translation>Die Fotos von {name} sind nicht mehr die, aus denen gelernt wurde; so ließe sich nicht ehrlich sagen, wie gut der Lauf ist. Führen Sie das Rezept noch einmal aus, in einem anderen Ordner</translation>
    </message>
    <message>
        <source>The recipe names no photos. Set source in its [data], or name a folder or table.</source>
        <translation>Das Rezept nennt keine Fotos. Setzen Sie source in seinem [data], oder nennen Sie einen Ordner oder eine Tabelle.</translation>
    </message>
    <message>
        <source>The recipe {name} has no grid. Give it a table [grid.over] with the values to try: "training.rate" = [0.001, 0.0001]</source>
        <translation>Das Rezept {name} hat kein Raster. Geben Sie ihm eine Tabelle [grid.over] mit den Werten zum Ausprobieren: "training.rate" = [0.001, 0.0001]</translation>
    </message>
    <message>
        <source>The recipe {name} has no grid. Give it a table [grid.over], or run it: firstlook lab run {name}</source>
        <translation>Das Rezept {name} hat kein Raster. Geben Sie ihm eine Tabelle [grid.over], oder führen Sie es aus: firstlook lab run {name}</translation>
    </message>
    <message>
        <source>The recipe {name} names no photos. Say where they are: firstlook lab run {name} --data FOLDER</source>
        <translation>Das Rezept {name} nennt keine Fotos. Sagen Sie, wo sie sind: firstlook lab run {name} --data FOLDER</translation>
    </message>
    <message>
        <source>The report cannot be written into {into}: {strerror}. Choose another folder.</source>
        <translation>Der Bericht lässt sich nicht in {into} schreiben: {strerror}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The split is by folders, and the photos are not in folders train, validation and test. Choose another split: {splits}.</source>
        <translation>Die Aufteilung geht nach Ordnern, und die Fotos liegen nicht in Ordnern train, validation und test. Wählen Sie eine andere Aufteilung: {splits}.</translation>
    </message>
    <message>
        <source>The split is by folders, and there is no photo in a folder {lacking}. Choose another split: {splits}.</source>
        <translation>Die Aufteilung geht nach Ordnern, und in einem Ordner {lacking} liegt kein Foto. Wählen Sie eine andere Aufteilung: {splits}.</translation>
    </message>
    <message>
        <source>There are no labels in {root} yet. Label some photos of at least two classes: firstlook label {root_} --class NAME FILE…</source>
        <translation>In {root} gibt es noch keine Labels. Ordnen Sie einige Fotos aus mindestens zwei Klassen zu: firstlook label {root_} --class NAME FILE…</translation>
    </message>
    <message>
        <source>There are no runs of the lab in {folder}. Make some first: firstlook lab run RECIPE</source>
        <translation>In {folder} gibt es keine Läufe des Labors. Machen Sie zuerst welche: firstlook lab run RECIPE</translation>
    </message>
    <message>
        <source>There is but one class, {name} ({name_:,} photos). Two are needed at least: add photos of another.</source>
        <translation>Es gibt nur eine Klasse, {name} (Fotos: {name_:,}). Nötig sind mindestens zwei: Fügen Sie Fotos einer anderen hinzu.</translation>
    </message>
    <message>
        <source>There is no file {file}. The name of one of these is enough: {files}</source>
        <translation>Eine Datei {file} gibt es nicht. Der Name von einem dieser Rezepte genügt: {files}</translation>
    </message>
    <message>
        <source>There is no flaw {name} to leave out; there are: {known}.</source>
        <translation>Einen Mangel {name} zum Auslassen gibt es nicht; es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. See which runs there are: firstlook lab runs</source>
        <translation>Einen Ordner {folder} gibt es nicht. Sehen Sie nach, welche Läufe es gibt: firstlook lab runs</translation>
    </message>
    <message>
        <source>There is no kind of data {kind}; there are: auto, {readers}.</source>
        <translation>Eine Art von Daten {kind} gibt es nicht; es gibt: auto, {readers}.</translation>
    </message>
    <message>
        <source>There is no photo with a class.</source>
        <translation>Es gibt kein Foto mit einer Klasse.</translation>
    </message>
    <message>
        <source>There is no room for the pictures in {parent}: {wanted:.2f} GB are needed, and {free:.2f} GB are free. Free some space, or choose another folder for what the lab keeps.</source>
        <translation>Für die Bilder fehlt in {parent} Platz: Nötig sind {wanted:.2f} GB, und {free:.2f} GB sind frei. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner für das, was das Labor aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no split {kind}; there are: {splits}.</source>
        <translation>Eine Aufteilung {kind} gibt es nicht; es gibt: {splits}.</translation>
    </message>
    <message>
        <source>There is no {source}. Check its name, or connect its drive.</source>
        <translation>{source} gibt es nicht. Prüfen Sie den Namen, oder schließen Sie das Laufwerk an.</translation>
    </message>
    <message>
        <source>Version {version} is known from the photos' files alone; it cannot look at photos. Retrain, or import it from where it was exported to.</source>
        <translation>Version {version} ist nur aus den Dateien der Fotos bekannt; sie kann keine Fotos ansehen. Trainieren Sie neu, oder importieren Sie sie von dort, wohin sie exportiert wurde.</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>ein Schlagwort</translation>
    </message>
    <message>
        <source>another First Look is training {folder}; wait until it has finished, or choose another folder</source>
        <translation>ein anderes First Look trainiert {folder}; warten Sie, bis es fertig ist, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>carries content credentials (C2PA), which a write into it makes invalid. Use sidecars, or allow it for all such photos?</source>
        <translation>trägt einen Herkunftsnachweis (C2PA), den ein Schreiben ungültig macht. Begleitdateien benutzen oder es für alle solchen Fotos erlauben?</translation>
    </message>
    <message>
        <source>changing labels</source>
        <translation>Labels werden geändert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>done.json</source>
        <translation>done.json</translation>
    </message>
    <message>
        <source>false</source>
        <translation>false</translation>
    </message>
    <message>
        <source>freeze = "last {count}": {name} begins from scratch and learns as a whole; leave freeze out</source>
        <translation>freeze = "last {count}": {name} beginnt bei null und lernt als Ganzes; lassen Sie freeze weg</translation>
    </message>
    <message>
        <source>freeze = "last {count}": {name} has {names} blocks, {names_} to {names__}; ask for "last {names}" at most</source>
        <translation>freeze = "last {count}": {name} hat {names} Blöcke, {names_} bis {names__}; verlangen Sie höchstens "last {names}"</translation>
    </message>
    <message>
        <source>freeze = "{rule}" is not known; there are "all", "none" and "last N", as in "last 2"</source>
        <translation>freeze = "{rule}" ist nicht bekannt; es gibt "all", "none" und "last N", wie in "last 2"</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>grid</translation>
    </message>
    <message>
        <source>grid.{name}</source>
        <translation>grid.{name}</translation>
    </message>
    <message>
        <source>it has a second name (a hard link), from which a write would part it</source>
        <translation>sie hat einen zweiten Namen (einen harten Link), von dem ein Schreiben sie trennen würde</translation>
    </message>
    <message>
        <source>it was cut off; start it again and it goes on where it was</source>
        <translation>er wurde unterbrochen; starten Sie ihn noch einmal, und es geht dort weiter, wo er war</translation>
    </message>
    <message>
        <source>its XMP cannot be read</source>
        <translation>ihr XMP lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>its numbers are not finite</source>
        <translation>ihre Zahlen sind nicht endlich</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>looking at the photos</source>
        <translation>Fotos werden angesehen</translation>
    </message>
    <message>
        <source>looking at the photos that it has learnt from</source>
        <translation>Fotos, aus denen gelernt wurde, werden angesehen</translation>
    </message>
    <message>
        <source>no architecture is called {name}; there are {architectures}</source>
        <translation>eine Architektur namens {name} gibt es nicht; es gibt {architectures}</translation>
    </message>
    <message>
        <source>no backbone is called {name}; there are {backbones}</source>
        <translation>ein Netz namens {name} gibt es nicht; es gibt {backbones}</translation>
    </message>
    <message>
        <source>no column that surely names {what}</source>
        <translation>keine Spalte, die sicher {what} nennt</translation>
    </message>
    <message>
        <source>no column {wanted}</source>
        <translation>keine Spalte {wanted}</translation>
    </message>
    <message>
        <source>no device is called {wanted}; there are auto, cpu, mps, cuda, and cuda:0, cuda:1 …</source>
        <translation>ein Gerät namens {wanted} gibt es nicht; es gibt auto, cpu, mps, cuda, und cuda:0, cuda:1 …</translation>
    </message>
    <message>
        <source>no device is called {wanted}; there are {devices}</source>
        <translation>ein Gerät namens {wanted} gibt es nicht; es gibt {devices}</translation>
    </message>
    <message>
        <source>no ending</source>
        <translation>ohne Endung</translation>
    </message>
    <message>
        <source>no head is called {name}; there are {heads}</source>
        <translation>einen Kopf namens {name} gibt es nicht; es gibt {heads}</translation>
    </message>
    <message>
        <source>no limit known on this system</source>
        <translation>auf diesem System keine Grenze bekannt</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>no optimiser is called {optimiser}; there are {known}</source>
        <translation>einen Optimierer namens {optimiser} gibt es nicht; es gibt {known}</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>kein Leserecht</translation>
    </message>
    <message>
        <source>no photo is named</source>
        <translation>es ist kein Foto genannt</translation>
    </message>
    <message>
        <source>no photo was judged, so there are no figures</source>
        <translation>kein Foto wurde beurteilt, also gibt es keine Zahlen</translation>
    </message>
    <message>
        <source>no pooling is called {pooling}; there are {poolings}</source>
        <translation>ein Pooling namens {pooling} gibt es nicht; es gibt {poolings}</translation>
    </message>
    <message>
        <source>no preview in it</source>
        <translation>keine Vorschau darin</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>no training of it is done, so there are no figures</source>
        <translation>kein Training davon ist fertig, also gibt es keine Zahlen</translation>
    </message>
    <message>
        <source>no weights for {name} were found. Looked in: {looked}. Fetch them once with: firstlook weights get --backbone {name}; or put a file named {name}.safetensors into one of these places, or name one with --weights FILE</source>
        <translation>für {name} wurden keine Gewichte gefunden. Gesucht wurde in: {looked}. Laden Sie sie einmal mit: firstlook weights get --backbone {name}; oder legen Sie eine Datei namens {name}.safetensors an einen dieser Orte, oder nennen Sie eine mit --weights FILE</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>none yet; run: firstlook tag {folder}</source>
        <translation>noch keiner; rufen Sie auf: firstlook tag {folder}</translation>
    </message>
    <message>
        <source>not a photo</source>
        <translation>kein Foto</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>not enough memory to decode it</source>
        <translation>zu wenig Speicher, um es zu lesen</translation>
    </message>
    <message>
        <source>not enough memory to run {name} even on one photo; close other programs and try again</source>
        <translation>der Speicher reicht für {name} nicht einmal bei einem Foto; schließen Sie andere Programme und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>not enough memory to run {what} even on {size:d} photos at once; close other programs, choose a smaller side or another architecture, and start it again: it goes on where it was</source>
        <translation>der Speicher reicht für {what} nicht einmal bei {size:d} Fotos auf einmal; schließen Sie andere Programme, wählen Sie eine kleinere Seitenlänge oder eine andere Architektur, und starten Sie noch einmal: Es geht dort weiter, wo es war</translation>
    </message>
    <message>
        <source>not of {classes} classes</source>
        <translation>nicht von {classes} Klassen</translation>
    </message>
    <message>
        <source>of a format that this version does not know</source>
        <translation>in einem Format, das diese Version nicht kennt</translation>
    </message>
    <message>
        <source>on a network drive: it is watched by polling</source>
        <translation>auf einem Netzlaufwerk: Er wird in Abständen angesehen</translation>
    </message>
    <message>
        <source>only {limit:,} folders can be watched promptly; raise it: {todo}</source>
        <translation>nur {limit:,} Ordner lassen sich sofort beobachten; heben Sie die Grenze an: {todo}</translation>
    </message>
    <message>
        <source>opening the backbone</source>
        <translation>Backbone wird geöffnet</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>python -c "from torchvision.models import get_model; get_model('{builder}', weights='{rpartition}')"</source>
        <translation>python -c "from torchvision.models import get_model; get_model('{builder}', weights='{rpartition}')"</translation>
    </message>
    <message>
        <source>python -c "import timm; timm.create_model('{weights}', pretrained=True)"</source>
        <translation>python -c "import timm; timm.create_model('{weights}', pretrained=True)"</translation>
    </message>
    <message>
        <source>read-only: keywords will wait, the index is kept in the app's data</source>
        <translation>schreibgeschützt: Stichwörter warten, der Index liegt in den Daten des Programms</translation>
    </message>
    <message>
        <source>read-only; allow writing to it</source>
        <translation>schreibgeschützt; erlauben Sie das Schreiben</translation>
    </message>
    <message>
        <source>readable and writable</source>
        <translation>les- und schreibbar</translation>
    </message>
    <message>
        <source>reading keywords</source>
        <translation>Stichwörter werden gelesen</translation>
    </message>
    <message>
        <source>reading the library's labels</source>
        <translation>Labels der Bibliothek werden gelesen</translation>
    </message>
    <message>
        <source>reading the table</source>
        <translation>Tabelle wird gelesen</translation>
    </message>
    <message>
        <source>recipe.toml</source>
        <translation>recipe.toml</translation>
    </message>
    <message>
        <source>run.json</source>
        <translation>run.json</translation>
    </message>
    <message>
        <source>some stored vectors hold numbers that are not finite; the photos have to be embedded again</source>
        <translation>einige gespeicherte Vektoren enthalten Zahlen, die nicht endlich sind; die Fotos müssen neu angesehen werden</translation>
    </message>
    <message>
        <source>sound, {megabytes:,.0f} MB in {folder}</source>
        <translation>heil, {megabytes:,.0f} MB in {folder}</translation>
    </message>
    <message>
        <source>sudo sysctl fs.inotify.max_user_watches={few_watches}</source>
        <translation>sudo sysctl fs.inotify.max_user_watches={few_watches}</translation>
    </message>
    <message>
        <source>taking keywords back</source>
        <translation>Stichwörter werden zurückgenommen</translation>
    </message>
    <message>
        <source>taking keywords out</source>
        <translation>Stichwörter werden herausgenommen</translation>
    </message>
    <message>
        <source>the backbone of the model could not be kept in {places} ({error}); nothing was changed. Free some space and import it again</source>
        <translation>das Backbone des Modells konnte nicht in {places} abgelegt werden ({error}); nichts wurde geändert. Schaffen Sie Platz, und importieren Sie es noch einmal</translation>
    </message>
    <message>
        <source>the card of {target} could not be written: {strerror}</source>
        <translation>die Karte zu {target} ließ sich nicht schreiben: {strerror}</translation>
    </message>
    <message>
        <source>the disk is full; free some space</source>
        <translation>der Datenträger ist voll; schaffen Sie Platz</translation>
    </message>
    <message>
        <source>the download from {url} was cut off after {done:,} of {total:,} bytes, and was thrown away; try again</source>
        <translation>der Download von {url} brach nach {done:,} von {total:,} Bytes ab und wurde verworfen; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the first guesses in {file} cannot be used: {error}</source>
        <translation>die ersten Schätzungen in {file} lassen sich nicht benutzen: {error}</translation>
    </message>
    <message>
        <source>the head in {path} cannot be read ({error})</source>
        <translation>der Kopf in {path} lässt sich nicht lesen ({error})</translation>
    </message>
    <message>
        <source>the keywords would not be as planned; it was left as it was</source>
        <translation>die Stichwörter wären nicht wie vorgesehen; die Datei wurde gelassen, wie sie war</translation>
    </message>
    <message>
        <source>the last layer in {path} has shapes {shape} and {shape_}, not those of {name} trained on ImageNet</source>
        <translation>die letzte Schicht in {path} hat die Formen {shape} und {shape_}, nicht die von {name} auf ImageNet</translation>
    </message>
    <message>
        <source>the loss is no number any more; nothing of it is used. Start the training again</source>
        <translation>der Verlust ist keine Zahl mehr; nichts davon wird benutzt. Starten Sie das Training noch einmal</translation>
    </message>
    <message>
        <source>the loss was no number any more in epoch {curve:d}: the learning rate {rate:g} is too high for {optimiser} with this network; try {rate_:g}</source>
        <translation>der Verlust war in Epoche {curve:d} keine Zahl mehr: Die Lernrate {rate:g} ist für {optimiser} mit diesem Netz zu hoch; versuchen Sie {rate_:g}</translation>
    </message>
    <message>
        <source>the model's probabilities are not numbers: it learnt nothing; try a lower rate</source>
        <translation>die Wahrscheinlichkeiten des Modells sind keine Zahlen: Es hat nichts gelernt; versuchen Sie eine niedrigere Lernrate</translation>
    </message>
    <message>
        <source>the name contains a line break; rename it and it will be tagged</source>
        <translation>der Name enthält einen Zeilenumbruch; nach dem Umbenennen werden die Stichwörter geschrieben</translation>
    </message>
    <message>
        <source>the photo's name is none that a file can have</source>
        <translation>so kann keine Datei heißen</translation>
    </message>
    <message>
        <source>the photos are no longer those that the run in {folder} began with. Choose another folder, or delete this one</source>
        <translation>die Fotos sind nicht mehr die, mit denen der Lauf in {folder} begann. Wählen Sie einen anderen Ordner, oder löschen Sie diesen</translation>
    </message>
    <message>
        <source>the picture would have changed; it was left as it was</source>
        <translation>das Bild hätte sich geändert; die Datei wurde gelassen, wie sie war</translation>
    </message>
    <message>
        <source>the tags {tags}</source>
        <translation>die Schlagwörter {tags}</translation>
    </message>
    <message>
        <source>the task in {folder} is not whole ({error}); start the training again</source>
        <translation>die Aufgabe in {folder} ist nicht heil ({error}); starten Sie das Training noch einmal</translation>
    </message>
    <message>
        <source>the thumbnail {path} cannot be read ({error}); start the training again</source>
        <translation>das Vorschaubild {path} lässt sich nicht lesen ({error}); starten Sie das Training noch einmal</translation>
    </message>
    <message>
        <source>the trained backbone could not be kept in {places} ({error}); nothing was changed. Free some space and start again: it goes on where it was</source>
        <translation>das trainierte Netz ließ sich nicht in {places} ablegen ({error}); nichts wurde geändert. Schaffen Sie Platz und starten Sie noch einmal: Es geht dort weiter, wo es war</translation>
    </message>
    <message>
        <source>the training in {folder} left no result ({error}); start it again</source>
        <translation>das Training in {folder} hat kein Ergebnis hinterlassen ({error}); starten Sie es noch einmal</translation>
    </message>
    <message>
        <source>the training went astray: its loss is not a number. Nothing was changed</source>
        <translation>das Training ist entgleist: Sein Verlust ist keine Zahl. Nichts wurde geändert</translation>
    </message>
    <message>
        <source>the training went astray: its numbers are not finite any more. Nothing was changed</source>
        <translation>das Training ist entgleist: Seine Zahlen sind nicht mehr endlich. Nichts wurde geändert</translation>
    </message>
    <message>
        <source>the weights could not be downloaded from {url} to {target}: {reason}. Connect to the network and try again, or name a file with --weights FILE</source>
        <translation>die Gewichte ließen sich nicht von {url} nach {target} laden: {reason}. Verbinden Sie sich mit dem Netz und versuchen Sie es noch einmal, oder nennen Sie eine Datei mit --weights FILE</translation>
    </message>
    <message>
        <source>the weights do not fit {name}: {shown}{more}</source>
        <translation>die Gewichte passen nicht zu {name}: {shown}{more}</translation>
    </message>
    <message>
        <source>the weights of output {argmax} sum to more than 1</source>
        <translation>die Gewichte der Ausgabe {argmax} ergeben zusammen mehr als 1</translation>
    </message>
    <message>
        <source>the weights {kept} of {name} are in use and are gone from {data_folder}. See what there is: firstlook weights; then: firstlook weights use NAME</source>
        <translation>die Gewichte {kept} von {name} sind in Gebrauch und aus {data_folder} verschwunden. Was da ist, zeigt: firstlook weights; dann: firstlook weights use NAME</translation>
    </message>
    <message>
        <source>there are no labelled photos to judge by</source>
        <translation>es gibt keine Fotos mit Label, an denen zu messen wäre</translation>
    </message>
    <message>
        <source>there are no weights {name} of {name_}; there are: {names}.{hint}</source>
        <translation>Gewichte {name} von {name_} gibt es nicht; es gibt: {names}.{hint}</translation>
    </message>
    <message>
        <source>there are other weights of that name already: {target}. Choose another with --name</source>
        <translation>andere Gewichte dieses Namens gibt es schon: {target}. Wählen Sie mit --name einen anderen</translation>
    </message>
    <message>
        <source>there are {cells} cells, fewer than in the first line</source>
        <translation>es sind {cells} Zellen, weniger als in der ersten Zeile</translation>
    </message>
    <message>
        <source>there is 1 class</source>
        <translation>es gibt 1 Klasse</translation>
    </message>
    <message>
        <source>there is no class</source>
        <translation>es gibt keine Klasse</translation>
    </message>
    <message>
        <source>there is no file {file}</source>
        <translation>eine Datei {file} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no folder {folder}; check its name or connect its drive</source>
        <translation>einen Ordner {folder} gibt es nicht; prüfen Sie seinen Namen, oder schließen Sie sein Laufwerk an</translation>
    </message>
    <message>
        <source>there is no room for the download: {free:,.0f} MB are free in {parent}, {size:,.0f} MB are needed. Free some, or name another folder in FIRSTLOOK_DATA</source>
        <translation>für den Download fehlt Platz: In {parent} sind {free:,.0f} MB frei, {size:,.0f} MB sind nötig. Schaffen Sie Platz, oder nennen Sie in FIRSTLOOK_DATA einen anderen Ordner</translation>
    </message>
    <message>
        <source>there is no {what} "{name}"{meant} There are: {names}</source>
        <translation>{what} „{name}“ gibt es nicht{meant} Es gibt: {names}</translation>
    </message>
    <message>
        <source>there is text behind a closing quotation mark</source>
        <translation>hinter einem schließenden Anführungszeichen steht Text</translation>
    </message>
    <message>
        <source>these are not a model's figures: {error}</source>
        <translation>das sind nicht die Zahlen eines Modells: {error}</translation>
    </message>
    <message>
        <source>this is not a row of a table</source>
        <translation>das ist keine Zeile einer Tabelle</translation>
    </message>
    <message>
        <source>this machine has no pretrained weights of {name}. Fetch them once with: {made}; or put a file named {builder}.safetensors into {folder}; or say in the recipe: weights = "FILE", or pretrained = false to begin at random</source>
        <translation>dieser Computer hat keine vortrainierten Gewichte von {name}. Laden Sie sie einmal mit: {made}; oder legen Sie eine Datei namens {builder}.safetensors in {folder}; oder sagen Sie im Rezept: weights = "FILE", oder pretrained = false, um mit Zufallszahlen zu beginnen</translation>
    </message>
    <message>
        <source>this model reads vectors of {shape} numbers, not of {shape_}: it belongs to another backbone</source>
        <translation>dieses Modell liest Vektoren aus {shape} Zahlen, nicht aus {shape_}: Es gehört zu einem anderen Netz</translation>
    </message>
    <message>
        <source>train</source>
        <translation>train</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>training deeper</source>
        <translation>Tieferes Training</translation>
    </message>
    <message>
        <source>training {architecture}{seeds}{sides}</source>
        <translation>Training von {architecture}{seeds}{sides}</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>up to {limit:,} folders</source>
        <translation>bis zu {limit:,} Ordner</translation>
    </message>
    <message>
        <source>validation or test</source>
        <translation>validation oder test</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>variants</translation>
    </message>
    <message>
        <source>vectors of {name}</source>
        <translation>Vektoren von {name}</translation>
    </message>
    <message>
        <source>waiting for files that are being copied</source>
        <translation>Warten auf Dateien, die gerade kopiert werden</translation>
    </message>
    <message>
        <source>waiting for pictures that another run reads</source>
        <translation>Warten auf Bilder, die ein anderer Lauf liest</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>weights = "{path}" cannot be read ({strerror}); name a .safetensors or .pth file, or leave it out for the weights of this machine</source>
        <translation>weights = "{path}" lässt sich nicht lesen ({strerror}); nennen Sie eine .safetensors- oder .pth-Datei, oder lassen Sie es weg, um die Gewichte dieses Computers zu nehmen</translation>
    </message>
    <message>
        <source>what was downloaded does not fit {name}: {wrong}</source>
        <translation>was geladen wurde, passt nicht zu {name}: {wrong}</translation>
    </message>
    <message>
        <source>what was downloaded from {url} has the wrong checksum ({digest}…) and was thrown away; try again</source>
        <translation>was von {url} geladen wurde, hat die falsche Prüfsumme ({digest}…) und wurde verworfen; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>what was written cannot be read back ({reason})</source>
        <translation>was geschrieben wurde, lässt sich nicht zurücklesen ({reason})</translation>
    </message>
    <message>
        <source>which weights to use could not be noted: {strerror}</source>
        <translation>welche Gewichte gelten, ließ sich nicht festhalten: {strerror}</translation>
    </message>
    <message>
        <source>writing keywords</source>
        <translation>Stichwörter werden geschrieben</translation>
    </message>
    <message>
        <source>writing the report</source>
        <translation>Der Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>you may not read {folder}</source>
        <translation>Sie dürfen {folder} nicht lesen</translation>
    </message>
    <message>
        <source>{at} has {inner} values in each of its lists, not {value}</source>
        <translation>{at} hat {inner} Werte in jeder seiner Listen, nicht {value}</translation>
    </message>
    <message>
        <source>{at} is a list, not {value}</source>
        <translation>{at} muss eine Liste sein, nicht {value}</translation>
    </message>
    <message>
        <source>{at} is a number that is finite, not {value}</source>
        <translation>{at} muss eine endliche Zahl sein, nicht {value}</translation>
    </message>
    <message>
        <source>{at} is a table of values, not {value}</source>
        <translation>{at} muss eine Tabelle von Werten sein, nicht {value}</translation>
    </message>
    <message>
        <source>{at} is {kind}, not {value}</source>
        <translation>{at}: verlangt ist {kind}, nicht {value}</translation>
    </message>
    <message>
        <source>{at}: {value} is not Unicode, and a recipe cannot keep it</source>
        <translation>{at}: {value} ist kein Unicode, und ein Rezept kann es nicht aufbewahren</translation>
    </message>
    <message>
        <source>{best} cannot be used ({error}); delete done.json beside it and run the recipe again</source>
        <translation>{best} lässt sich nicht benutzen ({error}); löschen Sie done.json daneben, und führen Sie das Rezept noch einmal aus</translation>
    </message>
    <message>
        <source>{chosen}: no *{name}*.safetensors lies in {path}</source>
        <translation>{chosen}: In {path} liegt keine *{name}*.safetensors</translation>
    </message>
    <message>
        <source>{counted}; a class needs 2 photos that show it and 2 that do not, 5 or more of each make it worth training. Label some more photos first</source>
        <translation>{counted}; eine Klasse braucht 2 Fotos, die sie zeigen, und 2, die es nicht tun; ab je 5 lohnt sich das Training. Geben Sie zuerst noch einigen Fotos ein Label</translation>
    </message>
    <message>
        <source>{device}, {engine}, {cpu_count} cores</source>
        <translation>{device}, {engine}, {cpu_count} Kerne</translation>
    </message>
    <message>
        <source>{done} is damaged ({error}); delete it and run the recipe again</source>
        <translation>{done} ist beschädigt ({error}); löschen Sie die Datei, und führen Sie das Rezept noch einmal aus</translation>
    </message>
    <message>
        <source>{error}. Copy or export it once more.</source>
        <translation>{error}. Kopieren oder exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{error}; or say in the recipe: weights = "FILE", or pretrained = false to begin at random</source>
        <translation>{error}; oder sagen Sie im Rezept: weights = "FILE", oder pretrained = false, um mit Zufallszahlen zu beginnen</translation>
    </message>
    <message>
        <source>{f1:.3f} to {f1_:.3f}</source>
        <translation>{f1:.3f} auf {f1_:.3f}</translation>
    </message>
    <message>
        <source>{files} has no column {missing}. Its columns are: {columns}.</source>
        <translation>{files} hat keine Spalte {missing}. Die Spalten sind: {columns}.</translation>
    </message>
    <message>
        <source>{files}; or name a file: firstlook lab run my-recipe.toml</source>
        <translation>{files}; oder nennen Sie eine Datei: firstlook lab run my-recipe.toml</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}); delete the folder and run the recipe again</source>
        <translation>{file} lässt sich nicht lesen ({error}); löschen Sie den Ordner, und führen Sie das Rezept noch einmal aus</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}); delete {done} beside it and run the recipe again</source>
        <translation>{file} lässt sich nicht lesen ({error}); löschen Sie {done} daneben, und führen Sie das Rezept noch einmal aus</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}); start the run again</source>
        <translation>{file} lässt sich nicht lesen ({error}); starten Sie den Lauf noch einmal</translation>
    </message>
    <message>
        <source>{file} cannot be read: {strerror}</source>
        <translation>{file} lässt sich nicht lesen: {strerror}</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}. Free some space, or choose another folder for what the lab keeps.</source>
        <translation>{file} lässt sich nicht schreiben: {why}. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner für das, was das Labor aufbewahrt.</translation>
    </message>
    <message>
        <source>{file} could be read a moment ago and cannot be any more: {reason}. Begin again, and it is left out.</source>
        <translation>{file} ließ sich eben noch lesen und jetzt nicht mehr: {reason}. Beginnen Sie noch einmal, dann wird die Datei ausgelassen.</translation>
    </message>
    <message>
        <source>{file} could not be written: {error}</source>
        <translation>{file} ließ sich nicht schreiben: {error}</translation>
    </message>
    <message>
        <source>{file} does not fit {nearest}:{lines}</source>
        <translation>{file} passt nicht zu {nearest}:{lines}</translation>
    </message>
    <message>
        <source>{file} holds no state_dict of tensors, but: {held}. Save model.state_dict() alone</source>
        <translation>{file} enthält kein state_dict aus Tensoren, sondern: {held}. Speichern Sie allein model.state_dict()</translation>
    </message>
    <message>
        <source>{file} is a folder. Name the photos in it: {file}/*</source>
        <translation>{file} ist ein Ordner. Nennen Sie die Fotos darin: {file}/*</translation>
    </message>
    <message>
        <source>{file} is a safetensors file, but not a model exported by First Look</source>
        <translation>{file} ist eine safetensors-Datei, aber kein von First Look exportiertes Modell</translation>
    </message>
    <message>
        <source>{file} is damaged ({error}); run its recipe again to make it anew</source>
        <translation>{file} ist beschädigt ({error}); führen Sie das Rezept noch einmal aus, dann entsteht die Datei neu</translation>
    </message>
    <message>
        <source>{file} is no photo any more. Bring it back, or train anew</source>
        <translation>{file} ist kein Foto mehr. Holen Sie es zurück, oder trainieren Sie neu</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text, and so no recipe</source>
        <translation>{file} ist kein Text in UTF-8, also kein Rezept</translation>
    </message>
    <message>
        <source>{file} is not a whole file of weights ({error}); copy it again</source>
        <translation>{file} ist keine heile Gewichtsdatei ({error}); kopieren Sie sie noch einmal</translation>
    </message>
    <message>
        <source>{file} is not a whole file of weights ({splitlines}); copy it again</source>
        <translation>{file} ist keine heile Gewichtsdatei ({splitlines}); kopieren Sie sie noch einmal</translation>
    </message>
    <message>
        <source>{file} is not in the index yet. Run: firstlook tag {root}</source>
        <translation>{file} steht noch nicht im Index. Rufen Sie auf: firstlook tag {root}</translation>
    </message>
    <message>
        <source>{file} is not in the library {root}.</source>
        <translation>{file} liegt nicht in der Bibliothek {root}.</translation>
    </message>
    <message>
        <source>{file} is refused: it holds more than numbers ({group}), which could run a program while it is read. Save model.state_dict() alone</source>
        <translation>{file} wird abgelehnt: Die Datei enthält mehr als Zahlen ({group}), was beim Lesen ein Programm ausführen könnte. Speichern Sie allein model.state_dict()</translation>
    </message>
    <message>
        <source>{file} is too large to be a recipe</source>
        <translation>{file} ist zu groß für ein Rezept</translation>
    </message>
    <message>
        <source>{file} names more than {most_entries:,} keywords. Choose another table.</source>
        <translation>{file} nennt mehr als {most_entries:,} Stichwörter. Wählen Sie eine andere Tabelle.</translation>
    </message>
    <message>
        <source>{fixed} photos fixed, {broken} broken</source>
        <translation>Fotos berichtigt: {fixed}, verdorben: {broken}</translation>
    </message>
    <message>
        <source>{fixed} verdicts fixed, {broken} broken, micro F1 {was:.3f} to {now:.3f}</source>
        <translation>{fixed} Urteile verbessert, {broken} verschlechtert, Mikro-F1 {was:.3f} auf {now:.3f}</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted: {strerror}. Delete the folder by hand.</source>
        <translation>{folder} lässt sich nicht löschen: {strerror}. Löschen Sie den Ordner von Hand.</translation>
    </message>
    <message>
        <source>{folder} cannot be read: {strerror}. Name a folder of runs.</source>
        <translation>{folder} lässt sich nicht lesen: {strerror}. Nennen Sie einen Ordner mit Läufen.</translation>
    </message>
    <message>
        <source>{folder} holds a run of another recipe: it differs in {others}. Choose another folder, or delete this one</source>
        <translation>{folder} enthält einen Lauf eines anderen Rezepts: Es weicht ab in {others}. Wählen Sie einen anderen Ordner, oder löschen Sie diesen</translation>
    </message>
    <message>
        <source>{folder} holds another experiment: {differs} differ. Choose another folder with --out</source>
        <translation>{folder} enthält einen anderen Versuch: Er weicht ab in {differs}. Wählen Sie mit --out einen anderen Ordner</translation>
    </message>
    <message>
        <source>{folder} holds no folders with photos. Import needs one folder per class, like {folder}/bouquet/*.jpg.</source>
        <translation>{folder} enthält keine Ordner mit Fotos. Für den Import braucht es einen Ordner je Klasse, wie {folder}/bouquet/*.jpg.</translation>
    </message>
    <message>
        <source>{folder} holds no photos. Put those of the collection there, each named for its id: OoA3fbBcXsA.jpg.</source>
        <translation>{folder} enthält keine Fotos. Legen Sie die der Sammlung dorthin, jedes nach seiner ID benannt: OoA3fbBcXsA.jpg.</translation>
    </message>
    <message>
        <source>{folder} holds something else. Choose a new folder with --out</source>
        <translation>{folder} enthält etwas anderes. Wählen Sie mit --out einen neuen Ordner</translation>
    </message>
    <message>
        <source>{folder} is not a run of the lab: it has no {state} beside a {recipe}</source>
        <translation>{folder} ist kein Lauf des Labors: Darin fehlt {state} neben {recipe}</translation>
    </message>
    <message>
        <source>{folds:,} folds cannot be made of {groups:,} photos that differ. Set folds in the recipe's [split] from 2 to {groups:,}.</source>
        <translation>{folds:,} Teile lassen sich aus {groups:,} verschiedenen Fotos nicht machen. Setzen Sie folds in [split] des Rezepts auf 2 bis {groups:,}.</translation>
    </message>
    <message>
        <source>{found:,} photos of the library have this name; say which with its folder</source>
        <translation>{found:,} Fotos der Bibliothek heißen so; nennen Sie den Ordner dazu</translation>
    </message>
    <message>
        <source>{free:,.1f} GB free</source>
        <translation>{free:,.1f} GB frei</translation>
    </message>
    <message>
        <source>{going} is being trained by another First Look. Start again when that has ended: what is done is kept</source>
        <translation>{going} wird gerade von einem anderen First Look trainiert. Starten Sie noch einmal, wenn das zu Ende ist: Was fertig ist, bleibt</translation>
    </message>
    <message>
        <source>{id_} is not a readable photo, and cannot be labelled. Leave it out; none of the others were labelled.</source>
        <translation>{id_} ist kein lesbares Foto und kann nicht zugeordnet werden. Lassen Sie es weg; auch die anderen wurden nicht zugeordnet.</translation>
    </message>
    <message>
        <source>{key} has shape {shape} instead of {shape_}</source>
        <translation>{key} hat die Form {shape} statt {shape_}</translation>
    </message>
    <message>
        <source>{key} holds numbers that are not finite</source>
        <translation>{key} enthält Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>{key} is missing</source>
        <translation>{key} fehlt</translation>
    </message>
    <message>
        <source>{key} is not part of it</source>
        <translation>{key} gehört nicht dazu</translation>
    </message>
    <message>
        <source>{name} begins at random: it takes no weights. Leave weights out of the recipe</source>
        <translation>{name} beginnt mit Zufallszahlen: Dafür gibt es keine Gewichte. Lassen Sie weights im Rezept weg</translation>
    </message>
    <message>
        <source>{name} cannot be a class name: programs read it back as a yes or no, not as a word.</source>
        <translation>{name} kann kein Klassenname sein: Programme lesen es als Ja oder Nein zurück, nicht als Wort.</translation>
    </message>
    <message>
        <source>{name} cannot be trained deeper; {stages} can</source>
        <translation>{name} lässt sich nicht tiefer trainieren; {stages} schon</translation>
    </message>
    <message>
        <source>{name} cannot name weights: letters, digits, space, . _ + - and no more than 60 of them. Choose another with --name</source>
        <translation>{name} kann kein Name von Gewichten sein: Erlaubt sind Buchstaben, Ziffern, Leerzeichen, . _ + - und höchstens 60 davon. Wählen Sie mit --name einen anderen</translation>
    </message>
    <message>
        <source>{name} cannot see {side} pixels: its side is {smallest} at least</source>
        <translation>{name} kann {side} Pixel nicht ansehen: Die Seitenlänge ist mindestens {smallest}</translation>
    </message>
    <message>
        <source>{name} comes from timm, which is not installed: pip install 'firstlook[lab]'</source>
        <translation>{name} kommt aus timm, das nicht installiert ist: pip install 'firstlook[lab]'</translation>
    </message>
    <message>
        <source>{name} has 1 label</source>
        <translation>{name} hat 1 Label</translation>
    </message>
    <message>
        <source>{name} has a dense layer of its own behind its map: the head {name_} does not fit; take fc</source>
        <translation>{name} hat hinter seiner Merkmalskarte eine eigene dichte Schicht: Der Kopf {name_} passt nicht; nehmen Sie fc</translation>
    </message>
    <message>
        <source>{name} has {labels:d} labels</source>
        <translation>{name} hat {labels:d} Labels</translation>
    </message>
    <message>
        <source>{name} is a {architecture}, and a library looks at its photos with {backbones} only. Run the recipe with one of these: --set architecture=mobilenet_v2</source>
        <translation>{name} ist ein {architecture}, und eine Bibliothek sieht ihre Fotos nur mit {backbones} an. Führen Sie das Rezept mit einem davon aus: --set architecture=mobilenet_v2</translation>
    </message>
    <message>
        <source>{name} is being trained. Stop it first, then delete it.</source>
        <translation>{name} wird gerade trainiert. Halten Sie den Lauf zuerst an, dann löschen Sie ihn.</translation>
    </message>
    <message>
        <source>{name} is no run of the lab. See which there are: firstlook lab runs</source>
        <translation>{name} ist kein Lauf des Labors. Sehen Sie nach, welche es gibt: firstlook lab runs</translation>
    </message>
    <message>
        <source>{name} is not done, so there is nothing to use yet. Run it to its end first</source>
        <translation>{name} ist nicht fertig, also gibt es noch nichts zu verwenden. Führen Sie den Lauf zuerst zu Ende</translation>
    </message>
    <message>
        <source>{name} is the name of First Look's own weights; choose another with --name</source>
        <translation>{name} heißen die eigenen Gewichte von First Look; wählen Sie mit --name einen anderen Namen</translation>
    </message>
    <message>
        <source>{name} is the name of a recipe that came with First Look. Choose another</source>
        <translation>{name} heißt schon ein Rezept, das mit First Look kam. Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>{name}, of {backbone}, from {origin}: {path}</source>
        <translation>{name}, von {backbone}, aus {origin}: {path}</translation>
    </message>
    <message>
        <source>{name}: {y:d} yes, {n:d} no</source>
        <translation>{name}: {y:d} ja, {n:d} nein</translation>
    </message>
    <message>
        <source>{note}, which another run makes</source>
        <translation>{note}, die ein anderer Lauf erzeugt</translation>
    </message>
    <message>
        <source>{numbers} could not be written: {error}</source>
        <translation>{numbers} ließ sich nicht schreiben: {error}</translation>
    </message>
    <message>
        <source>{numbers} is damaged (its checksum is not the one in its card); train again</source>
        <translation>{numbers} ist beschädigt (die Prüfsumme ist nicht die auf der Karte); trainieren Sie neu</translation>
    </message>
    <message>
        <source>{origin} names {path}, and there is no such file or folder</source>
        <translation>{origin} nennt {path}, und eine solche Datei oder einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>{origin}: {path} cannot be read ({strerror})</source>
        <translation>{origin}: {path} lässt sich nicht lesen ({strerror})</translation>
    </message>
    <message>
        <source>{output} is out of range</source>
        <translation>{output} liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>{path} begins as {marked}, and further on is something else. Save it again as UTF-8.</source>
        <translation>{path} beginnt als {marked} und ist weiter hinten etwas anderes. Speichern Sie die Datei neu als UTF-8.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({strerror})</source>
        <translation>{path} lässt sich nicht lesen ({strerror})</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}</source>
        <translation>{path} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}.</source>
        <translation>{path} lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>{path} does not hold a head of {count} classes</source>
        <translation>{path} enthält keinen Kopf mit {count} Klassen</translation>
    </message>
    <message>
        <source>{path} has none of the columns {confidences}. Its columns are: {columns}.</source>
        <translation>{path} hat keine der Spalten {confidences}. Die Spalten sind: {columns}.</translation>
    </message>
    <message>
        <source>{path} has {wrong}. Its columns are: {columns}. Choose one (in a terminal: {option}).</source>
        <translation>{path} hat {wrong}. Die Spalten sind: {columns}. Wählen Sie eine (in einem Terminal: {option}).</translation>
    </message>
    <message>
        <source>{path} holds held-out figures that do not belong to its classes</source>
        <translation>{path} enthält Prüfzahlen, die nicht zu seinen Klassen gehören</translation>
    </message>
    <message>
        <source>{path} holds held-out figures that do not belong together</source>
        <translation>{path} enthält Prüfzahlen, die nicht zusammengehören</translation>
    </message>
    <message>
        <source>{path} holds no readable card of a model ({error})</source>
        <translation>{path} enthält keine lesbare Karte eines Modells ({error})</translation>
    </message>
    <message>
        <source>{path} holds no readable last layer: {error}</source>
        <translation>{path} enthält keine lesbare letzte Schicht: {error}</translation>
    </message>
    <message>
        <source>{path} holds numbers that are not finite</source>
        <translation>{path} enthält Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>{path} is a photo. Choose a folder with one folder per class, or a table in CSV or TSV.</source>
        <translation>{path} ist ein Foto. Wählen Sie einen Ordner mit einem Ordner je Klasse, oder eine Tabelle als CSV oder TSV.</translation>
    </message>
    <message>
        <source>{path} is a spreadsheet or an archive, not a text. Save the table as CSV, and import that.</source>
        <translation>{path} ist eine Tabellenkalkulation oder ein Archiv, kein Text. Speichern Sie die Tabelle als CSV, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>{path} is damaged: its sha256 is {sha256}…, its name says {stated}. Remove it, and fetch it again with: {made}</source>
        <translation>{path} ist beschädigt: Der sha256 ist {sha256}…, der Name sagt {stated}. Entfernen Sie die Datei, und laden Sie sie noch einmal mit: {made}</translation>
    </message>
    <message>
        <source>{path} is damaged: the backbone in it is not the one that its model belongs to</source>
        <translation>{path} ist beschädigt: Das Backbone darin ist nicht das, zu dem sein Modell gehört</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path} ist leer.</translation>
    </message>
    <message>
        <source>{path} is missing; choose another version, or train again</source>
        <translation>{path} fehlt; wählen Sie eine andere Version, oder trainieren Sie neu</translation>
    </message>
    <message>
        <source>{path} is no readable card of weights ({error}); {remedy}</source>
        <translation>{path} ist keine lesbare Karte von Gewichten ({error}); {remedy}</translation>
    </message>
    <message>
        <source>{path} is not a .safetensors file. Other kinds ({suffix}) can run programs while they are read, and are refused here; bring it in with: firstlook weights import</source>
        <translation>{path} ist keine .safetensors-Datei. Andere Arten ({suffix}) können beim Lesen Programme ausführen und werden hier abgelehnt; holen Sie sie herein mit: firstlook weights import</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} ist keine Datei.</translation>
    </message>
    <message>
        <source>{path} is not a text file. Labels are read from a folder with one folder per class, or from a table in CSV or TSV.</source>
        <translation>{path} ist keine Textdatei. Labels werden aus einem Ordner mit einem Ordner je Klasse gelesen, oder aus einer Tabelle als CSV oder TSV.</translation>
    </message>
    <message>
        <source>{path} is not a whole safetensors file ({error})</source>
        <translation>{path} ist keine heile safetensors-Datei ({error})</translation>
    </message>
    <message>
        <source>{path} is not a whole safetensors file ({error}); download or copy it again</source>
        <translation>{path} ist keine heile safetensors-Datei ({error}); laden oder kopieren Sie sie noch einmal</translation>
    </message>
    <message>
        <source>{path} names no keyword. Write a keyword and its class on each line, like: bridal bouquet,bouquet</source>
        <translation>{path} nennt kein Stichwort. Schreiben Sie in jede Zeile ein Stichwort und seine Klasse, wie: bridal bouquet,bouquet</translation>
    </message>
    <message>
        <source>{product}, above the limit of {limit} million</source>
        <translation>{product}, über der Grenze von {limit} Millionen</translation>
    </message>
    <message>
        <source>{reason}, but it sees {implied_broken} classes on photos whose labels do not name them</source>
        <translation>{reason}, aber es sieht {implied_broken} Klassen auf Fotos, deren Labels sie nicht nennen</translation>
    </message>
    <message>
        <source>{reason}, but macro F1 fell from {drop}: more than chance explains</source>
        <translation>{reason}, aber das Makro-F1 fiel von {drop}: mehr, als der Zufall erklärt</translation>
    </message>
    <message>
        <source>{reason}: more than chance explains</source>
        <translation>{reason}: mehr, als der Zufall erklärt</translation>
    </message>
    <message>
        <source>{root} is a file. First Look works on the folder that holds the photos.</source>
        <translation>{root} ist eine Datei. First Look arbeitet mit dem Ordner, in dem die Fotos liegen.</translation>
    </message>
    <message>
        <source>{shape} probabilities do not fit {shape_} labels of {classes:d} classes</source>
        <translation>{shape} Wahrscheinlichkeiten passen nicht zu {shape_} Labels aus {classes:d} Klassen</translation>
    </message>
    <message>
        <source>{shape} probabilities for {targets} photos of {classes} classes</source>
        <translation>{shape} Wahrscheinlichkeiten für {targets} Fotos aus {classes} Klassen</translation>
    </message>
    <message>
        <source>{short}; at least 2 classes with 2 labels each are needed, 5 or more make it worth training. Label some more photos first</source>
        <translation>{short}; nötig sind mindestens 2 Klassen mit je 2 Labels, ab 5 lohnt sich das Training. Ordnen Sie zuerst noch einige Fotos zu</translation>
    </message>
    <message>
        <source>{size:,} × {size_:,} = {pixels} million pixels</source>
        <translation>{size:,} × {size_:,} = {pixels} Millionen Pixel</translation>
    </message>
    <message>
        <source>{source} holds no keywords.tsv with the columns photo_id and keyword, whole or in parts (keywords.tsv000).</source>
        <translation>{source} enthält keine keywords.tsv mit den Spalten photo_id und keyword, weder ganz noch in Teilen (keywords.tsv000).</translation>
    </message>
    <message>
        <source>{source} holds no photos. The lab needs a folder for each class, like {example}.</source>
        <translation>{source} enthält keine Fotos. Das Labor braucht einen Ordner je Klasse, wie {example}.</translation>
    </message>
    <message>
        <source>{source} holds {loose:,} photos and no folders of classes. The lab needs a folder for each class, like {example}.</source>
        <translation>{source} enthält {loose:,} Fotos und keine Ordner von Klassen. Das Labor braucht einen Ordner je Klasse, wie {example}.</translation>
    </message>
    <message>
        <source>{source} is no library of First Look yet. Run: firstlook tag {source_}, and label some photos.</source>
        <translation>{source} ist noch keine Bibliothek von First Look. Rufen Sie auf: firstlook tag {source_}, und ordnen Sie einige Fotos zu.</translation>
    </message>
    <message>
        <source>{source} is not a table of photos and classes. Name a file in CSV or TSV, or set another kind in the recipe's [data].</source>
        <translation>{source} ist keine Tabelle mit Fotos und Klassen. Nennen Sie eine Datei in CSV oder TSV, oder setzen Sie in [data] des Rezepts ein anderes kind.</translation>
    </message>
    <message>
        <source>{source} lacks a column: {missing}. Its columns are: {columns}. Say in the recipe's [data] which of them to take.</source>
        <translation>{source} fehlt eine Spalte: {missing}. Die Spalten sind: {columns}. Sagen Sie in [data] des Rezepts, welche davon gelten.</translation>
    </message>
    <message>
        <source>{source}/bouquet/*.jpg</source>
        <translation>{source}/bouquet/*.jpg</translation>
    </message>
    <message>
        <source>{sqlite_version} has no FTS5; use Python from python.org</source>
        <translation>{sqlite_version} hat kein FTS5; nehmen Sie Python von python.org</translation>
    </message>
    <message>
        <source>{sqlite_version} with FTS5; one writing connection</source>
        <translation>{sqlite_version} mit FTS5; eine schreibende Verbindung</translation>
    </message>
    <message>
        <source>{st_size:.1f} GB, above the limit of 2 GB</source>
        <translation>{st_size:.1f} GB, über der Grenze von 2 GB</translation>
    </message>
    <message>
        <source>{state} is damaged ({error}); delete the folder and run the recipe again</source>
        <translation>{state} ist beschädigt ({error}); löschen Sie den Ordner, und führen Sie das Rezept noch einmal aus</translation>
    </message>
    <message>
        <source>{target} could not be written: {strerror}</source>
        <translation>{target} ließ sich nicht schreiben: {strerror}</translation>
    </message>
    <message>
        <source>{text} has CVE-2026-3102: install 13.50 or newer (brew upgrade exiftool)</source>
        <translation>{text} hat CVE-2026-3102: Installieren Sie 13.50 oder neuer (brew upgrade exiftool)</translation>
    </message>
    <message>
        <source>{text} is not a date; write it like 2026-06-20 or 2026-06-20T14:30.</source>
        <translation>{text} ist kein Datum; schreiben Sie es wie 2026-06-20 oder 2026-06-20T14:30.</translation>
    </message>
    <message>
        <source>{text}; it works, 13.50 or newer is better</source>
        <translation>{text}; es geht, 13.50 oder neuer ist besser</translation>
    </message>
    <message>
        <source>{text}; thumbnails take about 40 kB a photo, the index 5 kB</source>
        <translation>{text}; Vorschaubilder brauchen je Foto etwa 40 kB, der Index 5 kB</translation>
    </message>
    <message>
        <source>{version}.{version_:02} in {where}</source>
        <translation>{version}.{version_:02} in {where}</translation>
    </message>
    <message>
        <source>{version}; 3.11 to 3.13 are supported</source>
        <translation>{version}; unterstützt werden 3.11 bis 3.13</translation>
    </message>
    <message>
        <source>{wanted} was asked for, and this computer has no {upper} device that torch can use; choose auto or cpu</source>
        <translation>{wanted} war verlangt, und dieser Computer hat kein {upper}-Gerät, das torch benutzen kann; wählen Sie auto oder cpu</translation>
    </message>
    <message>
        <source>{wanted} was asked for, and this computer has {count:d} of them, counted from 0; choose another</source>
        <translation>{wanted} war verlangt, und dieser Computer hat davon {count:d}, gezählt ab 0; wählen Sie ein anderes Gerät</translation>
    </message>
    <message>
        <source>{weights} is damaged or was altered: its sha256 is {sha256}…, its card says {sha256_}…. It is not used; {remedy}</source>
        <translation>{weights} ist beschädigt oder wurde verändert: Der sha256 ist {sha256}…, die Karte sagt {sha256_}…. Die Datei wird nicht benutzt; {remedy}</translation>
    </message>
    <message>
        <source>{where} is a table of keys and values</source>
        <translation>{where} muss eine Tabelle aus Schlüsseln und Werten sein</translation>
    </message>
    <message>
        <source>{where} is no TOML: {error}</source>
        <translation>{where} ist kein TOML: {error}</translation>
    </message>
    <message>
        <source>{where} takes KEY=VALUE, as in training.rate=0.01; not {text}</source>
        <translation>{where} nimmt KEY=VALUE, wie in training.rate=0.01; nicht {text}</translation>
    </message>
    <message>
        <source>{where}: grid.over is empty; name at least one key with the values to try</source>
        <translation>{where}: grid.over ist leer; nennen Sie mindestens einen Schlüssel mit den Werten zum Ausprobieren</translation>
    </message>
    <message>
        <source>{where}: grid.over: {key} names a value twice</source>
        <translation>{where}: grid.over: {key} nennt einen Wert zweimal</translation>
    </message>
    <message>
        <source>{where}: grid.over: {key} needs a list of the values to try</source>
        <translation>{where}: grid.over: {key} braucht eine Liste der Werte zum Ausprobieren</translation>
    </message>
    <message>
        <source>{where}: grid.{name} is {least} or more; not {value}</source>
        <translation>{where}: grid.{name} muss {least} oder mehr sein; nicht {value}</translation>
    </message>
    <message>
        <source>{where}: name is empty; a recipe needs one, its runs' folders are named for it</source>
        <translation>{where}: name ist leer; ein Rezept braucht einen Namen, nach ihm heißen die Ordner seiner Läufe</translation>
    </message>
    <message>
        <source>{where}: name is missing; a recipe needs one, its runs' folders are named for it</source>
        <translation>{where}: name fehlt; ein Rezept braucht einen Namen, nach ihm heißen die Ordner seiner Läufe</translation>
    </message>
    <message>
        <source>{where}: {key} is a table of values</source>
        <translation>{where}: {key} muss eine Tabelle von Werten sein</translation>
    </message>
    <message>
        <source>{where}: {key} is {words}; not {value}</source>
        <translation>{where}: {key}: verlangt ist {words}; nicht {value}</translation>
    </message>
</context>
</TS>
