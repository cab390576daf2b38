<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name />
    <message>
        <source>Open folder…</source>
        <translation>[Ópéñ fóldér…~~~~]</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>[Trý thé šámplé líbrárý~~~~~~~]</translation>
    </message>
    <message>
        <source>Close library</source>
        <translation>[Çlóšé líbrárý~~~~]</translation>
    </message>
    <message>
        <source>Look at the folder again</source>
        <translation>[Lóók át thé fóldér ágáíñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>[Qúít~]</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>[Úñdó~]</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>[Rédó~]</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>[Šéléçt áll~~~]</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>[Šéléçt ñóñé~~~]</translation>
    </message>
    <message>
        <source>Select the whole burst</source>
        <translation>[Šéléçt thé whólé búršt~~~~~~~]</translation>
    </message>
    <message>
        <source>Find similar photos</source>
        <translation>[Fíñd šímílár phótóš~~~~~~]</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>[Šéárçh~~]</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>[Çléár áll fíltérš~~~~~]</translation>
    </message>
    <message>
        <source>Stack bursts</source>
        <translation>[Štáçk búrštš~~~~]</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>[Révíéw~~]</translation>
    </message>
    <message>
        <source>Retrain on my corrections</source>
        <translation>[Rétráíñ óñ mý çórréçtíóñš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Model versions</source>
        <translation>[Módél véršíóñš~~~~]</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>[Áçtívítý~~]</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>[Íñšpéçtór~~~]</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>[Šéttíñgš~~]</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>[Líšt óf kéýš~~~~]</translation>
    </message>
    <message>
        <source>About First Look</source>
        <translation>[Ábóút Fíršt Lóók~~~~~]</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>[&amp;Líbrárý~~]</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>[Ópéñ réçéñt~~~]</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>[&amp;Édít~]</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>[&amp;Víéw~]</translation>
    </message>
    <message>
        <source>L&amp;earn</source>
        <translation>[L&amp;éárñ~~]</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>[&amp;Hélp~]</translation>
    </message>
    <message numerus="yes">
        <source>label %n photo(s) {names}</source>
        <translation>
            <numerusform>[lábél %n phótó(š) {names}~~~~~~~~]</numerusform>
            <numerusform>[lábél %n phótó(š) {names}~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>label %n photo(s) none of these</source>
        <translation>
            <numerusform>[lábél %n phótó(š) ñóñé óf théšé~~~~~~~~~~]</numerusform>
            <numerusform>[lábél %n phótó(š) ñóñé óf théšé~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n prediction(s)</source>
        <translation>
            <numerusform>[áççépt %n prédíçtíóñ(š)~~~~~~~]</numerusform>
            <numerusform>[áççépt %n prédíçtíóñ(š)~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n label(s) back</source>
        <translation>
            <numerusform>[táké %n lábél(š) báçk~~~~~~~]</numerusform>
            <numerusform>[táké %n lábél(š) báçk~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>[%n phótóš~~~]</numerusform>
            <numerusform>[%n phótóš~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>[çhóšéñ~~]</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>[ñó lábél~~]</translation>
    </message>
    <message>
        <source>{before} → {after} ({who}, {when})</source>
        <translation>[{before} → {after} ({who}, {when})~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>first guess</source>
        <translation>[fíršt gúéšš~~~]</translation>
    </message>
    <message>
        <source>model {n}</source>
        <translation>[módél {n}~~~]</translation>
    </message>
    <message>
        <source>{name} {figure} ({who})</source>
        <translation>[{name} {figure} ({who})~~~~~~~]</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>[ímpórtéd~~]</translation>
    </message>
    <message>
        <source>restored from the file</source>
        <translation>[réštóréd fróm thé fílé~~~~~~~]</translation>
    </message>
    <message>
        <source>from digiKam</source>
        <translation>[fróm dígíKám~~~~]</translation>
    </message>
    <message>
        <source>from Lightroom</source>
        <translation>[fróm Líghtróóm~~~~]</translation>
    </message>
    <message>
        <source>you</source>
        <translation>[ýóú~]</translation>
    </message>
    <message>
        <source>undone by {who}</source>
        <translation>[úñdóñé bý {who}~~~~~]</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>[Šóft~]</translation>
    </message>
    <message>
        <source>A little soft</source>
        <translation>[Á líttlé šóft~~~~]</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>[Šhárp~]</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>[Dárk~]</translation>
    </message>
    <message>
        <source>A little dark</source>
        <translation>[Á líttlé dárk~~~~]</translation>
    </message>
    <message>
        <source>Very bright</source>
        <translation>[Vérý bríght~~~]</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>[Bríght~~]</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>[Báláñçéd~~]</translation>
    </message>
    <message>
        <source>{width} × {height}</source>
        <translation>[{width} × {height}~~~~~~]</translation>
    </message>
    <message>
        <source>({n} MP)</source>
        <translation>[({n} MP)~~]</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>[Thé fílé íš ñó lóñgér théré.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You have no permission to read this file.</source>
        <translation>[Ýóú hávé ñó pérmíššíóñ tó réád thíš fílé.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>[Thé fílé íš émptý.~~~~~~]</translation>
    </message>
    <message>
        <source>The file is cut off: it was not copied whole.</source>
        <translation>[Thé fílé íš çút óff: ít wáš ñót çópíéd whólé.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>This file is no photo.</source>
        <translation>[Thíš fílé íš ñó phótó.~~~~~~~]</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>[Thé fílé íš dámágéd.~~~~~~]</translation>
    </message>
    <message>
        <source>The photo cannot be read: {reason}.</source>
        <translation>[Thé phótó çáññót bé réád: {reason}.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The drive is not connected.</source>
        <translation>[Thé drívé íš ñót çóññéçtéd.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>[tódáý {time}~~~~]</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>[ýéštérdáý {time}~~~~~]</translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation>[Šáý whát ít íš~~~~]</translation>
    </message>
    <message>
        <source>Give the class of that number, or of that letter</source>
        <translation>[Gívé thé çlášš óf thát ñúmbér, ór óf thát léttér~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>[Éñtér~]</translation>
    </message>
    <message>
        <source>The prediction is right</source>
        <translation>[Thé prédíçtíóñ íš ríght~~~~~~~]</translation>
    </message>
    <message>
        <source>None of these classes</source>
        <translation>[Ñóñé óf théšé çláššéš~~~~~~~]</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>[Báçkšpáçé~~~]</translation>
    </message>
    <message>
        <source>Take your label back</source>
        <translation>[Táké ýóúr lábél báçk~~~~~~]</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>[Úñdó, rédó~~~]</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>[Lóók~]</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>[Špáçé~]</translation>
    </message>
    <message>
        <source>Loupe: one photo, large</source>
        <translation>[Lóúpé: óñé phótó, lárgé~~~~~~~]</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>[Árrówš~~]</translation>
    </message>
    <message>
        <source>The next photo</source>
        <translation>[Thé ñéxt phótó~~~~]</translation>
    </message>
    <message>
        <source>Larger or smaller</source>
        <translation>[Lárgér ór šmállér~~~~~]</translation>
    </message>
    <message>
        <source>In the loupe: 100% or whole</source>
        <translation>[Íñ thé lóúpé: 100% ór whólé~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Stack or spread bursts</source>
        <translation>[Štáçk ór špréád búrštš~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>[Çhóóšé~~]</translation>
    </message>
    <message>
        <source>Select all, select none</source>
        <translation>[Šéléçt áll, šéléçt ñóñé~~~~~~~]</translation>
    </message>
    <message>
        <source>Add the whole burst to the selection</source>
        <translation>[Ádd thé whólé búršt tó thé šéléçtíóñ~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Photos like this one</source>
        <translation>[Phótóš líké thíš óñé~~~~~~]</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>[Léárñ~]</translation>
    </message>
    <message>
        <source>Review: what to label next</source>
        <translation>[Révíéw: whát tó lábél ñéxt~~~~~~~~]</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>[Thíš líšt~~~]</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>[Ñó píçtúré~~~]</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>[Lóókíñg fór phótóš~~~~~~]</translation>
    </message>
    <message>
        <source>Waiting for files that are being copied</source>
        <translation>[Wáítíñg fór fíléš thát áré béíñg çópíéd~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Looking at photos</source>
        <translation>[Lóókíñg át phótóš~~~~~]</translation>
    </message>
    <message>
        <source>Looking at photos again with other weights</source>
        <translation>[Lóókíñg át phótóš ágáíñ wíth óthér wéíghtš~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Getting ready to look at photos</source>
        <translation>[Géttíñg réádý tó lóók át phótóš~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Downloading weights (MB)</source>
        <translation>[Dówñlóádíñg wéíghtš (MB)~~~~~~~~]</translation>
    </message>
    <message>
        <source>Reading keywords</source>
        <translation>[Réádíñg kéýwórdš~~~~~]</translation>
    </message>
    <message>
        <source>Predicting classes</source>
        <translation>[Prédíçtíñg çláššéš~~~~~~]</translation>
    </message>
    <message>
        <source>Comparing predictions</source>
        <translation>[Çómpáríñg prédíçtíóñš~~~~~~~]</translation>
    </message>
    <message>
        <source>Comparing keywords</source>
        <translation>[Çómpáríñg kéýwórdš~~~~~~]</translation>
    </message>
    <message>
        <source>Writing keywords</source>
        <translation>[Wrítíñg kéýwórdš~~~~~]</translation>
    </message>
    <message>
        <source>Learning from your labels</source>
        <translation>[Léárñíñg fróm ýóúr lábélš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Choosing photos to review</source>
        <translation>[Çhóóšíñg phótóš tó révíéw~~~~~~~~]</translation>
    </message>
    <message>
        <source>Grouping similar photos</source>
        <translation>[Gróúpíñg šímílár phótóš~~~~~~~]</translation>
    </message>
    <message>
        <source>Looking for similar photos</source>
        <translation>[Lóókíñg fór šímílár phótóš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Importing labels</source>
        <translation>[Ímpórtíñg lábélš~~~~~]</translation>
    </message>
    <message>
        <source>Look at photos</source>
        <translation>[Lóók át phótóš~~~~]</translation>
    </message>
    <message>
        <source>Write keywords</source>
        <translation>[Wríté kéýwórdš~~~~]</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>[Rétráíñ~~]</translation>
    </message>
    <message>
        <source>Measure the model version</source>
        <translation>[Méášúré thé módél véršíóñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Change the model version</source>
        <translation>[Çháñgé thé módél véršíóñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>[Ímpórt~~]</translation>
    </message>
    <message>
        <source>Export a model version</source>
        <translation>[Éxpórt á módél véršíóñ~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose photos to review</source>
        <translation>[Çhóóšé phótóš tó révíéw~~~~~~~]</translation>
    </message>
    <message>
        <source>Save labels</source>
        <translation>[Šávé lábélš~~~]</translation>
    </message>
    <message>
        <source>Change the classes</source>
        <translation>[Çháñgé thé çláššéš~~~~~~]</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>[Çháñgé thé šéttíñgš~~~~~~]</translation>
    </message>
    <message>
        <source>Measuring the model version</source>
        <translation>[Méášúríñg thé módél véršíóñ~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Changing the model version</source>
        <translation>[Çháñgíñg thé módél véršíóñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>[Ímpórtíñg~~~]</translation>
    </message>
    <message>
        <source>Exporting a model version</source>
        <translation>[Éxpórtíñg á módél véršíóñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>[Wóršé~]</translation>
    </message>
    <message>
        <source>No better and no worse</source>
        <translation>[Ñó béttér áñd ñó wóršé~~~~~~~]</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>[Béttér~~]</translation>
    </message>
    <message>
        <source>Hardly any difference</source>
        <translation>[Hárdlý áñý dífféréñçé~~~~~~~]</translation>
    </message>
    <message>
        <source>The same photos are right and wrong as before.</source>
        <translation>[Thé šámé phótóš áré ríght áñd wróñg áš béfóré.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photos that were wrong are right now</source>
        <translation>
            <numerusform>[%n phótóš thát wéré wróñg áré ríght ñów~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš thát wéré wróñg áré ríght ñów~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that were right are wrong now</source>
        <translation>
            <numerusform>[%n phótóš thát wéré ríght áré wróñg ñów~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš thát wéré ríght áré wróñg ñów~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{mended}, {spoilt}.</source>
        <translation>[{mended}, {spoilt}.~~~~~~]</translation>
    </message>
    <message>
        <source>{all}.</source>
        <translation>[{all}.~~]</translation>
    </message>
    <message numerus="yes">
        <source>Judged on %n of your labelled photos, none of which the model had seen.</source>
        <translation>
            <numerusform>[Júdgéd óñ %n óf ýóúr lábélléd phótóš, ñóñé óf whíçh thé módél hád šééñ.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Júdgéd óñ %n óf ýóúr lábélléd phótóš, ñóñé óf whíçh thé módél hád šééñ.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>It spoils more photos than it mends, and more than chance explains. Better keep the old one.</source>
        <translation>[Ít špóílš móré phótóš tháñ ít méñdš, áñd móré tháñ çháñçé éxpláíñš. Béttér kéép thé óld óñé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Some classes lose more than others gain, and more than chance explains. Better keep the old one.</source>
        <translation>[Šómé çláššéš lóšé móré tháñ óthérš gáíñ, áñd móré tháñ çháñçé éxpláíñš. Béttér kéép thé óld óñé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photos that are {truth}, and seen as such</source>
        <translation>
            <numerusform>[%n phótóš thát áré {truth}, áñd šééñ áš šúçh~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš thát áré {truth}, áñd šééñ áš šúçh~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that are {truth}, seen as {seen}</source>
        <translation>
            <numerusform>[%n phótóš thát áré {truth}, šééñ áš {seen}~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš thát áré {truth}, šééñ áš {seen}~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>[{number}%~~~]</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>[{n} š~]</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>[{n} míñ~~]</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>[{h} h {m} míñ~~~~]</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>[Prédíçtéd~~~]</translation>
    </message>
    <message>
        <source>Labelled by you</source>
        <translation>[Lábélléd bý ýóú~~~~~]</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>[Ñéédš révíéw~~~~]</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>[Úñréádáblé~~~]</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>[Ófflíñé~~]</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>[Ñót lóókéd át ýét~~~~~]</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>[{what}: {done} óf {total}~~~~~~~~]</translation>
    </message>
    <message>
        <source>now</source>
        <translation>[ñów~]</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>[á móméñt~~]</translation>
    </message>
    <message>
        <source>Cancelled after {time}. What was done is kept.</source>
        <translation>[Çáñçélléd áftér {time}. Whát wáš dóñé íš képt.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Done %n times, in {time}</source>
        <translation>
            <numerusform>[Dóñé %n tíméš, íñ {time}~~~~~~~~]</numerusform>
            <numerusform>[Dóñé %n tíméš, íñ {time}~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Done in {time}</source>
        <translation>[Dóñé íñ {time}~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %n photos could not be written</source>
        <translation>
            <numerusform>[Kéýwórdš óf %n phótóš çóúld ñót bé wríttéñ~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Kéýwórdš óf %n phótóš çóúld ñót bé wríttéñ~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos cannot be read</source>
        <translation>
            <numerusform>[%n phótóš çáññót bé réád~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš çáññót bé réád~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason} ({count})</source>
        <translation>[{reason} ({count})~~~~~~]</translation>
    </message>
    <message>
        <source>Click to show these photos.</source>
        <translation>[Çlíçk tó šhów théšé phótóš.~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Nothing has been done yet. What First Look does is listed here.</source>
        <translation>[Ñóthíñg háš bééñ dóñé ýét. Whát Fíršt Lóók dóéš íš líštéd héré.~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>[Çléár líšt~~~]</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>[Áçtívítý~~]</translation>
    </message>
    <message>
        <source>Forget what has ended. Photos and keywords stay as they are.</source>
        <translation>[Fórgét whát háš éñdéd. Phótóš áñd kéýwórdš štáý áš théý áré.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Close the activity list</source>
        <translation>[Çlóšé thé áçtívítý líšt~~~~~~~]</translation>
    </message>
    <message>
        <source>Close the activity list (Esc)</source>
        <translation>[Çlóšé thé áçtívítý líšt (Éšç)~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>AddClass</name>
    <message>
        <source>New class</source>
        <translation>[Ñéw çlášš~~~]</translation>
    </message>
    <message>
        <source>Name of the new class</source>
        <translation>[Ñámé óf thé ñéw çlášš~~~~~~~]</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>[Ádd~]</translation>
    </message>
    <message>
        <source>Add the class</source>
        <translation>[Ádd thé çlášš~~~~]</translation>
    </message>
    <message>
        <source>Type a name first</source>
        <translation>[Týpé á ñámé fíršt~~~~~]</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>{name} (key {key})</source>
        <translation>[{name} (kéý {key})~~~~~~]</translation>
    </message>
    <message>
        <source>Your label</source>
        <translation>[Ýóúr lábél~~~]</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>What does it show?</source>
        <translation>[Whát dóéš ít šhów?~~~~~~]</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>[Ñóñé óf théšé~~~~]</translation>
    </message>
</context>
<context>
    <name>CameraFacts</name>
    <message>
        <source>Taken</source>
        <translation>[Tákéñ~]</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>[Çámérá~~]</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>[Léñš~]</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>[Šížé~]</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>[Šhárpñéšš~~~]</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>[Éxpóšúré~~]</translation>
    </message>
    <message>
        <source>The camera noted nothing.</source>
        <translation>[Thé çámérá ñótéd ñóthíñg.~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>[%n phótó(š)~~~]</numerusform>
            <numerusform>[%n phótó(š)~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {photos}</source>
        <translation>[{found} óf {photos}~~~~~~]</translation>
    </message>
    <message>
        <source>Retrain on my corrections ({n})</source>
        <translation>[Rétráíñ óñ mý çórréçtíóñš ({n})~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Retrain on my corrections</source>
        <translation>[Rétráíñ óñ mý çórréçtíóñš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>[Úñdó~]</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>[Rédó~]</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Show them in the gallery</source>
        <translation>[Šhów thém íñ thé gállérý~~~~~~~~]</translation>
    </message>
    <message>
        <source>All photos that change, full size</source>
        <translation>[Áll phótóš thát çháñgé, fúll šížé~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Photos that change class</source>
        <translation>[Phótóš thát çháñgé çlášš~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photos change class</source>
        <translation>
            <numerusform>[%n phótóš çháñgé çlášš~~~~~~~]</numerusform>
            <numerusform>[%n phótóš çháñgé çlášš~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo changes its class.</source>
        <translation>[Ñó phótó çháñgéš ítš çlášš.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>none</source>
        <translation>[ñóñé~]</translation>
    </message>
    <message>
        <source>{count}: {change}</source>
        <translation>[{count}: {change}~~~~~]</translation>
    </message>
</context>
<context>
    <name>ChoiceDelegate</name>
    <message>
        <source>New name</source>
        <translation>[Ñéw ñámé~~]</translation>
    </message>
</context>
<context>
    <name>ClassBar</name>
    <message>
        <source>labelled by you</source>
        <translation>[lábélléd bý ýóú~~~~~]</translation>
    </message>
</context>
<context>
    <name>ClassEditor</name>
    <message>
        <source>No classes yet. Add what you want to find in your photos.</source>
        <translation>[Ñó çláššéš ýét. Ádd whát ýóú wáñt tó fíñd íñ ýóúr phótóš.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>[Ñámé~]</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>[Kéý~]</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>[Thréšhóld~~~]</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>[Rémóvé~~]</translation>
    </message>
    <message>
        <source>A prediction is written as a keyword from its class's threshold on.</source>
        <translation>[Á prédíçtíóñ íš wríttéñ áš á kéýwórd fróm ítš çlášš'š thréšhóld óñ.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>ClassEdits</name>
    <message>
        <source>This class is not there any more.</source>
        <translation>[Thíš çlášš íš ñót théré áñý móré.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Add class {name}</source>
        <translation>[Ádd çlášš {name}~~~~~]</translation>
    </message>
    <message>
        <source>Remove class {name}</source>
        <translation>[Rémóvé çlášš {name}~~~~~~]</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>[Réñámé {old} tó {new}~~~~~~~]</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>[Çólóúr óf {name}~~~~~]</translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation>[Kéý óf {name}~~~~]</translation>
    </message>
    <message>
        <source>Threshold of {name}</source>
        <translation>[Thréšhóld óf {name}~~~~~~]</translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message>
        <source>Remove</source>
        <translation>[Rémóvé~~]</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>[%Lñ phótóš~~~]</numerusform>
            <numerusform>[%Lñ phótóš~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>[Çólóúr óf {name}~~~~~]</translation>
    </message>
    <message>
        <source>Name of the class {name}</source>
        <translation>[Ñámé óf thé çlášš {name}~~~~~~~~]</translation>
    </message>
    <message>
        <source>Key of {name}</source>
        <translation>[Kéý óf {name}~~~~]</translation>
    </message>
    <message>
        <source>Threshold of {name}</source>
        <translation>[Thréšhóld óf {name}~~~~~~]</translation>
    </message>
    <message>
        <source>Remove the class {name}</source>
        <translation>[Rémóvé thé çlášš {name}~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <source>New class…</source>
        <translation>[Ñéw çlášš…~~~]</translation>
    </message>
    <message>
        <source>Click: only this class. Ctrl+click: add or remove it. Drop photos here to label them.</source>
        <translation>[Çlíçk: óñlý thíš çlášš. Çtrl+çlíçk: ádd ór rémóvé ít. Dróp phótóš héré tó lábél thém.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>[Çláššéš~~]</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>[Réádíñg thé líbrárý…~~~~~~]</translation>
    </message>
    <message>
        <source>No classes yet. Add the first one with +.</source>
        <translation>[Ñó çláššéš ýét. Ádd thé fíršt óñé wíth +.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Show only this class</source>
        <translation>[Šhów óñlý thíš çlášš~~~~~~]</translation>
    </message>
    <message>
        <source>Remove from the filter</source>
        <translation>[Rémóvé fróm thé fíltér~~~~~~~]</translation>
    </message>
    <message>
        <source>Add to the filter</source>
        <translation>[Ádd tó thé fíltér~~~~~]</translation>
    </message>
    <message>
        <source>Edit class…</source>
        <translation>[Édít çlášš…~~~]</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>Lowest confidence, in percent</source>
        <translation>[Lówéšt çóñfídéñçé, íñ pérçéñt~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Highest confidence, in percent</source>
        <translation>[Híghéšt çóñfídéñçé, íñ pérçéñt~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>How sure First Look is of a photo's class. Your own labels count as 100%. Double-click: any.</source>
        <translation>[Hów šúré Fíršt Lóók íš óf á phótó'š çlášš. Ýóúr ówñ lábélš çóúñt áš 100%. Dóúblé-çlíçk: áñý.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>[Çóñfídéñçé~~~]</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>[Áñý~]</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>[{low} tó {high}~~~~~]</translation>
    </message>
</context>
<context>
    <name>Confusions</name>
    <message>
        <source>What is taken for what</source>
        <translation>[Whát íš tákéñ fór whát~~~~~~~]</translation>
    </message>
    <message>
        <source>The confusion matrix: each row is a class as you labelled it, each column what the model says. What is right lies on the diagonal.</source>
        <translation>[Thé çóñfúšíóñ mátríx: éáçh rów íš á çlášš áš ýóú lábélléd ít, éáçh çólúmñ whát thé módél šáýš. Whát íš ríght líéš óñ thé díágóñál.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>[Béfóré~~]</translation>
    </message>
    <message>
        <source>What the old version says</source>
        <translation>[Whát thé óld véršíóñ šáýš~~~~~~~~]</translation>
    </message>
    <message>
        <source>After</source>
        <translation>[Áftér~]</translation>
    </message>
    <message>
        <source>What the new version says</source>
        <translation>[Whát thé ñéw véršíóñ šáýš~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy details</source>
        <translation>[Çópý détáílš~~~~]</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>[Ópéñ lóg~~]</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>[Çlóšé~]</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>[Šóméthíñg wéñt wróñg~~~~~~]</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>[Šóméthíñg wéñt wróñg thát šhóúld ñót hávé.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing was lost: every label is saved the moment you give it, and First Look changes nothing in your photos but their keywords. You can go on working. If it happens again, start First Look anew, and report it with the details below; your folders are left out of them.</source>
        <translation>[Ñóthíñg wáš lóšt: évérý lábél íš šávéd thé móméñt ýóú gívé ít, áñd Fíršt Lóók çháñgéš ñóthíñg íñ ýóúr phótóš bút théír kéýwórdš. Ýóú çáñ gó óñ wórkíñg. Íf ít háppéñš ágáíñ, štárt Fíršt Lóók áñéw, áñd répórt ít wíth thé détáílš bélów; ýóúr fóldérš áré léft óút óf thém.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>[Détáílš~~]</translation>
    </message>
    <message>
        <source>Open the file with everything that went wrong</source>
        <translation>[Ópéñ thé fílé wíth évérýthíñg thát wéñt wróñg~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no log yet: its folder cannot be written</source>
        <translation>[Théré íš ñó lóg ýét: ítš fóldér çáññót bé wríttéñ~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>[Çópíéd~~]</translation>
    </message>
    <message>
        <source>The log is {file}</source>
        <translation>[Thé lóg íš {file}~~~~~]</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Any date</source>
        <translation>[Áñý dáté~~]</translation>
    </message>
    <message>
        <source>A date, a month like 2026-06, or a year. Down opens the calendar.</source>
        <translation>[Á dáté, á móñth líké 2026-06, ór á ýéár. Dówñ ópéñš thé çáléñdár.~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name}: calendar</source>
        <translation>[{name}: çáléñdár~~~~~]</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Taken from</source>
        <translation>[Tákéñ fróm~~~]</translation>
    </message>
    <message>
        <source>Taken until</source>
        <translation>[Tákéñ úñtíl~~~]</translation>
    </message>
    <message>
        <source>The first date is after the last one. No photo can be between them.</source>
        <translation>[Thé fíršt dáté íš áftér thé lášt óñé. Ñó phótó çáñ bé bétwééñ thém.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>From</source>
        <translation>[Fróm~]</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>[Úñtíl~]</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>[Dátéš~]</translation>
    </message>
    <message>
        <source>All</source>
        <translation>[Áll~]</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>[Thíš ýéár~~~]</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>[Lášt 30 dáýš~~~~]</translation>
    </message>
    <message>
        <source>Dates: {span}</source>
        <translation>[Dátéš: {span}~~~~]</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Automatic</source>
        <translation>[Áútómátíç~~~]</translation>
    </message>
    <message>
        <source>The fastest that this machine has.</source>
        <translation>[Thé fáštéšt thát thíš máçhíñé háš.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>[ÇPÚ~]</translation>
    </message>
    <message>
        <source>The processor. It always works.</source>
        <translation>[Thé próçéššór. Ít álwáýš wórkš.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>[ÇÚDÁ~]</translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation>[Lóókíñg fór ít…~~~~~]</translation>
    </message>
    <message>
        <source>MPS</source>
        <translation>[MPŠ~]</translation>
    </message>
    <message>
        <source>The fastest that this machine has: {device}.</source>
        <translation>[Thé fáštéšt thát thíš máçhíñé háš: {device}.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>An NVIDIA graphics card.</source>
        <translation>[Áñ ÑVÍDÍÁ gráphíçš çárd.~~~~~~~~]</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card was found that can be used.</source>
        <translation>[Ñó ÑVÍDÍÁ gráphíçš çárd wáš fóúñd thát çáñ bé úšéd.~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The graphics of an Apple computer.</source>
        <translation>[Thé gráphíçš óf áñ Ápplé çómpútér.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The graphics of this computer cannot be used.</source>
        <translation>[Thé gráphíçš óf thíš çómpútér çáññót bé úšéd.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Apple computers do not have it.</source>
        <translation>[Ápplé çómpútérš dó ñót hávé ít.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Only Apple computers have it.</source>
        <translation>[Óñlý Ápplé çómpútérš hávé ít.~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>Looking for what to review…</source>
        <translation>[Lóókíñg fór whát tó révíéw…~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You skipped all of them</source>
        <translation>[Ýóú škíppéd áll óf thém~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation>[Ñóthíñg wáš déçídéd.~~~~~~]</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>[Štárt óvér~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photos decided. Retrain now?</source>
        <translation>
            <numerusform>[%n phótóš déçídéd. Rétráíñ ñów?~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš déçídéd. Rétráíñ ñów?~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>The model learns from what you decided, and shows what would change.</source>
        <translation>[Thé módél léárñš fróm whát ýóú déçídéd, áñd šhówš whát wóúld çháñgé.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>[Rétráíñ~~]</translation>
    </message>
    <message>
        <source>Review more</source>
        <translation>[Révíéw móré~~~]</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>[Ñóthíñg wáš çháñgéd.~~~~~~]</translation>
    </message>
    <message>
        <source>There is no review just now</source>
        <translation>[Théré íš ñó révíéw júšt ñów~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>[Trý ágáíñ~~~]</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>[Çáñçélléd~~~]</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>[Çlóšé~]</translation>
    </message>
</context>
<context>
    <name>ErrandRow</name>
    <message>
        <source>Cancel</source>
        <translation>[Çáñçél~~]</translation>
    </message>
    <message>
        <source>Cancel: {what}</source>
        <translation>[Çáñçél: {what}~~~~]</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>[Štóppíñg…~~~]</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>[ábóút {time} léft~~~~~]</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Classes before and after</source>
        <translation>[Çláššéš béfóré áñd áftér~~~~~~~~]</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>[Çlášš~]</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>[Lábélš~~]</translation>
    </message>
    <message>
        <source>How many photos of this class you labelled</source>
        <translation>[Hów máñý phótóš óf thíš çlášš ýóú lábélléd~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>[Préçíšíóñ~~~]</translation>
    </message>
    <message>
        <source>Of the photos it calls bride, how many are (for each class)</source>
        <translation>[Óf thé phótóš ít çállš brídé, hów máñý áré (fór éáçh çlášš)~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>[Réçáll~~]</translation>
    </message>
    <message>
        <source>Of the photos that are bride, how many it finds (for each class)</source>
        <translation>[Óf thé phótóš thát áré brídé, hów máñý ít fíñdš (fór éáçh çlášš)~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>[Béfóré~~]</translation>
    </message>
    <message>
        <source>Precision and recall in one figure (F1), with the old version</source>
        <translation>[Préçíšíóñ áñd réçáll íñ óñé fígúré (F1), wíth thé óld véršíóñ~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>After</source>
        <translation>[Áftér~]</translation>
    </message>
    <message>
        <source>Precision and recall in one figure (F1), with the new version</source>
        <translation>[Préçíšíóñ áñd réçáll íñ óñé fígúré (F1), wíth thé ñéw véršíóñ~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>[Çháñgé~~]</translation>
    </message>
    <message>
        <source>From before to after</source>
        <translation>[Fróm béfóré tó áftér~~~~~~]</translation>
    </message>
    <message>
        <source>None of your photos of this class could be judged</source>
        <translation>[Ñóñé óf ýóúr phótóš óf thíš çlášš çóúld bé júdgéd~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Of the photos it calls {name}, {share} are</source>
        <translation>[Óf thé phótóš ít çállš {name}, {share} áré~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Of the photos that are {name}, it finds {share}</source>
        <translation>[Óf thé phótóš thát áré {name}, ít fíñdš {share}~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} has few labels; 5 or more make it worth training.</source>
        <translation>[{name} háš féw lábélš; 5 ór móré máké ít wórth tráíñíñg.~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Of all judged photos, how many are right. With so few photos the true share may be anywhere from {low} to {high}.</source>
        <translation>[Óf áll júdgéd phótóš, hów máñý áré ríght. Wíth šó féw phótóš thé trúé šháré máý bé áñýwhéré fróm {low} tó {high}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>[Áll phótóš~~~]</translation>
    </message>
</context>
<context>
    <name>FilePlace</name>
    <message>
        <source>File</source>
        <translation>[Fílé~]</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>[Fóldér~~]</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>[Çópý páth~~~]</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>[Šhów íñ fílé máñágér~~~~~~]</translation>
    </message>
    <message>
        <source>The drive is not connected.</source>
        <translation>[Thé drívé íš ñót çóññéçtéd.~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>FiltersPanel</name>
    <message>
        <source>Filters</source>
        <translation>[Fíltérš~~]</translation>
    </message>
</context>
<context>
    <name>GalleryModel</name>
    <message>
        <source>{name}, labelled by you</source>
        <translation>[{name}, lábélléd bý ýóú~~~~~~~]</translation>
    </message>
    <message>
        <source>{name}, {percent}</source>
        <translation>[{name}, {percent}~~~~~]</translation>
    </message>
    <message>
        <source>unreadable: {reason}</source>
        <translation>[úñréádáblé: {reason}~~~~~~]</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>[ófflíñé~~]</translation>
    </message>
    <message>
        <source>keyword not written yet</source>
        <translation>[kéýwórd ñót wríttéñ ýét~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Show one photo of each burst (S)</source>
        <translation>[Šhów óñé phótó óf éáçh búršt (Š)~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Stack bursts</source>
        <translation>[Štáçk búrštš~~~~]</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>[Órdér~]</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>[Bý ñámé~~]</translation>
    </message>
    <message>
        <source>By time taken</source>
        <translation>[Bý tímé tákéñ~~~~]</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>[Šúréšt fíršt~~~~]</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>[Léášt šúré fíršt~~~~~]</translation>
    </message>
    <message>
        <source>Size of the photos</source>
        <translation>[Šížé óf thé phótóš~~~~~~]</translation>
    </message>
    <message>
        <source>Size of the photos (Ctrl and the wheel)</source>
        <translation>[Šížé óf thé phótóš (Çtrl áñd thé whéél)~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>[%n phótó(š)~~~]</numerusform>
            <numerusform>[%n phótó(š)~~~]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Theme</source>
        <translation>[Thémé~]</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>[Áš thé šýštém~~~~]</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>[Líght~]</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>[Dárk~]</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>[Láñgúágé~~]</translation>
    </message>
    <message>
        <source>Tell me when long work ends while I am in another program</source>
        <translation>[Téll mé whéñ lóñg wórk éñdš whílé Í ám íñ áñóthér prógrám~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another language applies at the next start.</source>
        <translation>[Áñóthér láñgúágé ápplíéš át thé ñéxt štárt.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>[Ñótífíçátíóñš~~~~]</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Photos</source>
        <translation>[Phótóš~~]</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Photos of the group; Space takes one out or puts it back in</source>
        <translation>[Phótóš óf thé gróúp; Špáçé tákéš óñé óút ór pútš ít báçk íñ~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The group before (Backspace)</source>
        <translation>[Thé gróúp béfóré (Báçkšpáçé)~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Leaves the group undecided (S)</source>
        <translation>[Léávéš thé gróúp úñdéçídéd (Š)~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No groups yet: the photos are still being looked at.</source>
        <translation>[Ñó gróúpš ýét: thé phótóš áré štíll béíñg lóókéd át.~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No groups: no undecided photos are left that look alike.</source>
        <translation>[Ñó gróúpš: ñó úñdéçídéd phótóš áré léft thát lóók álíké.~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>group {n} of {total}</source>
        <translation>[gróúp {n} óf {total}~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n similar photos</source>
        <translation>
            <numerusform>[%n šímílár phótóš~~~~~]</numerusform>
            <numerusform>[%n šímílár phótóš~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}, most look like {name}</source>
        <translation>[{photos}, móšt lóók líké {name}~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Label all {name}</source>
        <translation>[Lábél áll {name}~~~~~]</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>[Áççépt~~]</translation>
    </message>
    <message>
        <source>All that are ticked are {name} (Enter)</source>
        <translation>[Áll thát áré tíçkéd áré {name} (Éñtér)~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The model says nothing of these; press the key of a class</source>
        <translation>[Thé módél šáýš ñóthíñg óf théšé; préšš thé kéý óf á çlášš~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{n} of {total} ticked</source>
        <translation>[{n} óf {total} tíçkéd~~~~~~~]</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>[Tíçk áll~~]</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>[Tíçk ñóñé~~~]</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Filters</source>
        <translation>[Fíltérš~~]</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>[Çléár~]</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>[Çléár áll fíltérš~~~~~]</translation>
    </message>
    <message>
        <source>Shows all photos again</source>
        <translation>[Šhówš áll phótóš ágáíñ~~~~~~~]</translation>
    </message>
    <message>
        <source>All photos are shown already.</source>
        <translation>[Áll phótóš áré šhówñ álréádý.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>[Çlóšé (Éšç)~~~]</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>[Çlóšé~]</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>and %n older decision(s)</source>
        <translation>
            <numerusform>[áñd %n óldér déçíšíóñ(š)~~~~~~~~]</numerusform>
            <numerusform>[áñd %n óldér déçíšíóñ(š)~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>[Ñóthíñg wáš déçídéd ýét.~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Choose photos to see more of them.</source>
        <translation>[Çhóóšé phótóš tó šéé móré óf thém.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>This photo is no longer in the library.</source>
        <translation>[Thíš phótó íš ñó lóñgér íñ thé líbrárý.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>These photos are no longer in the library.</source>
        <translation>[Théšé phótóš áré ñó lóñgér íñ thé líbrárý.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>[Íñšpéçtór~~~]</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Something unexpected went wrong; the log says more. ({error})</source>
        <translation>[Šóméthíñg úñéxpéçtéd wéñt wróñg; thé lóg šáýš móré. ({error})~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a letter or a digit. Backspace goes back to the digit of its place.</source>
        <translation>[Préšš á léttér ór á dígít. Báçkšpáçé góéš báçk tó thé dígít óf ítš pláçé.~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The key {key} does something else already (press ? in the window for the list). Choose another.</source>
        <translation>[Thé kéý {key} dóéš šóméthíñg élšé álréádý (préšš ? íñ thé wíñdów fór thé líšt). Çhóóšé áñóthér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>[Kéýš~]</translation>
    </message>
</context>
<context>
    <name>KeywordChip</name>
    <message>
        <source>Search for {name}</source>
        <translation>[Šéárçh fór {name}~~~~~]</translation>
    </message>
</context>
<context>
    <name>Keywords</name>
    <message>
        <source>Written by First Look</source>
        <translation>[Wríttéñ bý Fíršt Lóók~~~~~~~]</translation>
    </message>
    <message>
        <source>From you and other programs</source>
        <translation>[Fróm ýóú áñd óthér prógrámš~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The file has no keywords.</source>
        <translation>[Thé fílé háš ñó kéýwórdš.~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>KeywordsPage</name>
    <message>
        <source>Keep the time of the last change of each file</source>
        <translation>[Kéép thé tímé óf thé lášt çháñgé óf éáçh fílé~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing is written now, so these have no effect.</source>
        <translation>[Ñóthíñg íš wríttéñ ñów, šó théšé hávé ñó éfféçt.~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>In the photos</source>
        <translation>[Íñ thé phótóš~~~~]</translation>
    </message>
    <message>
        <source>Every program sees them. The picture stays as it is; camera RAW gets a sidecar file.</source>
        <translation>[Évérý prógrám šééš thém. Thé píçtúré štáýš áš ít íš; çámérá RÁW gétš á šídéçár fílé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>In sidecar files</source>
        <translation>[Íñ šídéçár fíléš~~~~~]</translation>
    </message>
    <message>
        <source>An .xmp file beside each photo. The photos themselves are never changed.</source>
        <translation>[Áñ .xmp fílé béšídé éáçh phótó. Thé phótóš thémšélvéš áré ñévér çháñgéd.~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>[Ñówhéré~~]</translation>
    </message>
    <message>
        <source>Classes are seen in First Look only.</source>
        <translation>[Çláššéš áré šééñ íñ Fíršt Lóók óñlý.~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Backup programs that go by it will not see new keywords.</source>
        <translation>[Báçkúp prógrámš thát gó bý ít wíll ñót šéé ñéw kéýwórdš.~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Where keywords are written</source>
        <translation>[Whéré kéýwórdš áré wríttéñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Parent keyword</source>
        <translation>[Páréñt kéýwórd~~~~]</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>[Fíléš~]</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>This photo is no longer in the library.</source>
        <translation>[Thíš phótó íš ñó lóñgér íñ thé líbrárý.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation>[Ít çáññót bé šhówñ.~~~~~~]</translation>
    </message>
</context>
<context>
    <name>LossCurve</name>
    <message>
        <source>Learning curve</source>
        <translation>[Léárñíñg çúrvé~~~~]</translation>
    </message>
    <message>
        <source>How far the model still is from your labels (its loss): the lower, the closer. It learns several times, each time without some of the photos, to be judged on those; each is a line.</source>
        <translation>[Hów fár thé módél štíll íš fróm ýóúr lábélš (ítš lóšš): thé lówér, thé çlóšér. Ít léárñš šévérál tíméš, éáçh tímé wíthóút šómé óf thé phótóš, tó bé júdgéd óñ thóšé; éáçh íš á líñé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing learnt yet</source>
        <translation>[Ñóthíñg léárñt ýét~~~~~~]</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>[Lóšš {loss}~~~]</translation>
    </message>
    <message>
        <source>The curve appears when it learns.</source>
        <translation>[Thé çúrvé áppéárš whéñ ít léárñš.~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Loupe</name>
    <message>
        <source>Loupe</source>
        <translation>[Lóúpé~]</translation>
    </message>
    <message>
        <source>You have decided it already.</source>
        <translation>[Ýóú hávé déçídéd ít álréádý.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing to label.</source>
        <translation>[Ñóthíñg tó lábél.~~~~~]</translation>
    </message>
    <message>
        <source>It cannot be read, so it cannot be labelled.</source>
        <translation>[Ít çáññót bé réád, šó ít çáññót bé lábélléd.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no prediction to accept.</source>
        <translation>[Théré íš ñó prédíçtíóñ tó áççépt.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>[Áççéptéd~~]</translation>
    </message>
    <message>
        <source>Label taken back</source>
        <translation>[Lábél tákéñ báçk~~~~~]</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>[Prévíóúš phótó~~~~]</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>[Prévíóúš phótó (←)~~~~~~]</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>[Ñéxt phótó~~~]</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>[Ñéxt phótó (→)~~~~]</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>[Žóóm~]</translation>
    </message>
    <message>
        <source>Whole or 100% (Z)</source>
        <translation>[Whólé ór 100% (Ž)~~~~~]</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>[Çlóšé~]</translation>
    </message>
    <message>
        <source>Close (Space)</source>
        <translation>[Çlóšé (Špáçé)~~~~]</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sees what is in your photos, writes it as keywords, and learns. No photo leaves this machine.</source>
        <translation>[Šééš whát íš íñ ýóúr phótóš, wrítéš ít áš kéýwórdš, áñd léárñš. Ñó phótó léávéš thíš máçhíñé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>[Çóñfúšíóñ mátríx~~~~~]</translation>
    </message>
    <message>
        <source>the model says</source>
        <translation>[thé módél šáýš~~~~]</translation>
    </message>
    <message>
        <source>you say</source>
        <translation>[ýóú šáý~~]</translation>
    </message>
    <message>
        <source>{cell}. Arrow keys go from cell to cell, Enter shows the photos.</source>
        <translation>[{cell}. Árrów kéýš gó fróm çéll tó çéll, Éñtér šhówš thé phótóš.~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Note</source>
        <translation>[Ñóté~]</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>[Wárñíñg~~]</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>[Próblém~~]</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>[Çlóšé thíš méššágé~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Progress</source>
        <translation>[Prógréšš~~]</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>[{time} léft~~~]</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>[{done} óf {total}~~~~~]</translation>
    </message>
    <message>
        <source>{number} a second</source>
        <translation>[{number} á šéçóñd~~~~~]</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>[Ñámé~]</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>[Šávé~]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>[Çáñçél~~]</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>[Wríté á ñámé fíršt.~~~~~~]</translation>
    </message>
</context>
<context>
    <name>NewClass</name>
    <message>
        <source>add the class {name}</source>
        <translation>[ádd thé çlášš {name}~~~~~~]</translation>
    </message>
</context>
<context>
    <name>NoExifTool</name>
    <message>
        <source>How to install it</source>
        <translation>[Hów tó íñštáll ít~~~~~]</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>[Çópý~]</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>[Çópý thé çómmáñd~~~~~]</translation>
    </message>
    <message>
        <source>Open exiftool.org</source>
        <translation>[Ópéñ éxíftóól.órg~~~~~]</translation>
    </message>
    <message>
        <source>Type this into a terminal, then check again:</source>
        <translation>[Týpé thíš íñtó á térmíñál, théñ çhéçk ágáíñ:~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>NoWeights</name>
    <message>
        <source>Get the weights (14 MB)</source>
        <translation>[Gét thé wéíghtš (14 MB)~~~~~~~]</translation>
    </message>
    <message>
        <source>Downloading the weights…</source>
        <translation>[Dówñlóádíñg thé wéíghtš…~~~~~~~~]</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>[{done} óf {total} MB~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>{n} of {all}</source>
        <translation>[{n} óf {all}~~~~]</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>[{n}%~]</translation>
    </message>
    <message>
        <source>Fit · {percent}</source>
        <translation>[Fít · {percent}~~~~~]</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>← → next photo</source>
        <translation>[← → ñéxt phótó~~~~]</translation>
    </message>
    <message>
        <source>1–9 class</source>
        <translation>[1–9 çlášš~~~]</translation>
    </message>
    <message>
        <source>Enter accept</source>
        <translation>[Éñtér áççépt~~~~]</translation>
    </message>
    <message>
        <source>0 none of these</source>
        <translation>[0 ñóñé óf théšé~~~~~]</translation>
    </message>
    <message>
        <source>Z zoom</source>
        <translation>[Ž žóóm~~]</translation>
    </message>
    <message>
        <source>Space close</source>
        <translation>[Špáçé çlóšé~~~]</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Done in {time}.</source>
        <translation>[Dóñé íñ {time}.~~~~~]</translation>
    </message>
</context>
<context>
    <name>OneByOne</name>
    <message>
        <source>What the model says is right (Enter)</source>
        <translation>[Whát thé módél šáýš íš ríght (Éñtér)~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The photo before (Backspace or ←)</source>
        <translation>[Thé phótó béfóré (Báçkšpáçé ór ←)~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Leaves it undecided (S or →)</source>
        <translation>[Léávéš ít úñdéçídéd (Š ór →)~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing to review: there are no photos yet.</source>
        <translation>[Ñóthíñg tó révíéw: théré áré ñó phótóš ýét.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing to review yet: the photos are still being looked at.</source>
        <translation>[Ñóthíñg tó révíéw ýét: thé phótóš áré štíll béíñg lóókéd át.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing to review: every photo is decided.</source>
        <translation>[Ñóthíñg tó révíéw: évérý phótó íš déçídéd.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>[{n} óf {total}~~~~]</translation>
    </message>
    <message>
        <source>You said: {names}</source>
        <translation>[Ýóú šáíd: {names}~~~~~]</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>The model says nothing of this photo.</source>
        <translation>[Thé módél šáýš ñóthíñg óf thíš phótó.~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>First guess: {name}, {share}</source>
        <translation>[Fíršt gúéšš: {name}, {share}~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The model says: {name}, {share}</source>
        <translation>[Thé módél šáýš: {name}, {share}~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>OnePhoto</name>
    <message>
        <source>You said so already.</source>
        <translation>[Ýóú šáíd šó álréádý.~~~~~~]</translation>
    </message>
    <message>
        <source>You have not labelled it.</source>
        <translation>[Ýóú hávé ñót lábélléd ít.~~~~~~~~]</translation>
    </message>
    <message>
        <source>Label it {name} ({key})</source>
        <translation>[Lábél ít {name} ({key})~~~~~~~]</translation>
    </message>
    <message>
        <source>Label it {name}</source>
        <translation>[Lábél ít {name}~~~~~]</translation>
    </message>
    <message>
        <source>It cannot be read, so it cannot be labelled.</source>
        <translation>[Ít çáññót bé réád, šó ít çáññót bé lábélléd.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet. It can be labelled in a moment.</source>
        <translation>[Ñóbódý háš lóókéd át ít ýét. Ít çáñ bé lábélléd íñ á móméñt.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You said: none of these.</source>
        <translation>[Ýóú šáíd: ñóñé óf théšé.~~~~~~~~]</translation>
    </message>
    <message>
        <source>The model has not looked at it yet.</source>
        <translation>[Thé módél háš ñót lóókéd át ít ýét.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>First guess. Label some photos and retrain, and it becomes better.</source>
        <translation>[Fíršt gúéšš. Lábél šómé phótóš áñd rétráíñ, áñd ít béçóméš béttér.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The model is not sure enough to write it.</source>
        <translation>[Thé módél íš ñót šúré éñóúgh tó wríté ít.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You have decided it already.</source>
        <translation>[Ýóú hávé déçídéd ít álréádý.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no prediction yet.</source>
        <translation>[Théré íš ñó prédíçtíóñ ýét.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Keyword not written yet.</source>
        <translation>[Kéýwórd ñót wríttéñ ýét.~~~~~~~~]</translation>
    </message>
    <message>
        <source>Keyword not written yet: {reason}.</source>
        <translation>[Kéýwórd ñót wríttéñ ýét: {reason}.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>[Çláššéš~~]</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>[Çámérá~~]</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>[Kéýwórdš~~]</translation>
    </message>
    <message>
        <source>History</source>
        <translation>[Híštórý~~]</translation>
    </message>
</context>
<context>
    <name>ParentKeyword</name>
    <message>
        <source>None</source>
        <translation>[Ñóñé~]</translation>
    </message>
    <message>
        <source>Parent keyword</source>
        <translation>[Páréñt kéýwórd~~~~]</translation>
    </message>
    <message>
        <source>Programs with keyword trees, such as Lightroom, show the classes under it. Empty: at the top. It is used from the next photo that is written.</source>
        <translation>[Prógrámš wíth kéýwórd trééš, šúçh áš Líghtróóm, šhów thé çláššéš úñdér ít. Émptý: át thé tóp. Ít íš úšéd fróm thé ñéxt phótó thát íš wríttéñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A keyword cannot hold | or /. Leave them out.</source>
        <translation>[Á kéýwórd çáññót hóld | ór /. Léávé thém óút.~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>New class…</source>
        <translation>[Ñéw çlášš…~~~]</translation>
    </message>
    <message>
        <source>Accept the prediction</source>
        <translation>[Áççépt thé prédíçtíóñ~~~~~~~]</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>[Éñtér~]</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>[Ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>Take my label back</source>
        <translation>[Táké mý lábél báçk~~~~~~]</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>[Báçkšpáçé~~~]</translation>
    </message>
    <message>
        <source>Select the whole burst</source>
        <translation>[Šéléçt thé whólé búršt~~~~~~~]</translation>
    </message>
    <message>
        <source>Find similar photos</source>
        <translation>[Fíñd šímílár phótóš~~~~~~]</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>[Lóúpé~]</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>[Špáçé~]</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>[Šhów íñ fílé máñágér~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Copy path(s)</source>
        <translation>
            <numerusform>[Çópý páth(š)~~~~]</numerusform>
            <numerusform>[Çópý páth(š)~~~~]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Photo</source>
        <translation>[Phótó~]</translation>
    </message>
    <message>
        <source>The picture of {name} cannot be shown.</source>
        <translation>[Thé píçtúré óf {name} çáññót bé šhówñ.~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>[Prévíéw~~]</translation>
    </message>
    <message>
        <source>Double click: look at it large</source>
        <translation>[Dóúblé çlíçk: lóók át ít lárgé~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no picture of it.</source>
        <translation>[Théré íš ñó píçtúré óf ít.~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Check again</source>
        <translation>[Çhéçk ágáíñ~~~]</translation>
    </message>
</context>
<context>
    <name>RecentLibraries</name>
    <message>
        <source>Recent libraries</source>
        <translation>[Réçéñt líbráríéš~~~~~]</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Open the library {name}</source>
        <translation>[Ópéñ thé líbrárý {name}~~~~~~~]</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>[Rémóvé~~]</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>[Rémóvé {name} fróm thé líšt~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Remove it from this list. The photos stay where they are.</source>
        <translation>[Rémóvé ít fróm thíš líšt. Thé phótóš štáý whéré théý áré.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Not there. Connect its drive, or remove it from the list.</source>
        <translation>[Ñót théré. Çóññéçt ítš drívé, ór rémóvé ít fróm thé líšt.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>RemovedClassBar</name>
    <message>
        <source>Undo</source>
        <translation>[Úñdó~]</translation>
    </message>
    <message>
        <source>Undo: bring the class back</source>
        <translation>[Úñdó: bríñg thé çlášš báçk~~~~~~~~]</translation>
    </message>
    <message>
        <source>Removed {name}. {keys} brings it back.</source>
        <translation>[Rémóvéd {name}. {keys} bríñgš ít báçk.~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Ways to review</source>
        <translation>[Wáýš tó révíéw~~~~]</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>[Óñé bý óñé~~~]</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>[Gróúpš~~]</translation>
    </message>
    <message>
        <source>The photos from which the model learns most</source>
        <translation>[Thé phótóš fróm whíçh thé módél léárñš móšt~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Similar photos, labelled at once</source>
        <translation>[Šímílár phótóš, lábélléd át óñçé~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>[Révíéw~~]</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>Progress</source>
        <translation>[Prógréšš~~]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>[Çáñçél~~]</translation>
    </message>
    <message>
        <source>Stops it; nothing is changed (Esc)</source>
        <translation>[Štópš ít; ñóthíñg íš çháñgéd (Éšç)~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>[Géttíñg réádý…~~~~]</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>[{time} léft~~~]</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>[Çáñçéllíñg…~~~]</translation>
    </message>
    <message>
        <source>Learning from your labels</source>
        <translation>[Léárñíñg fróm ýóúr lábélš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Looking at what would change</source>
        <translation>[Lóókíñg át whát wóúld çháñgé~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Looking at all photos with it</source>
        <translation>[Lóókíñg át áll phótóš wíth ít~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Looking at photos</source>
        <translation>[Lóókíñg át phótóš~~~~~]</translation>
    </message>
    <message>
        <source>Looking again with other weights</source>
        <translation>[Lóókíñg ágáíñ wíth óthér wéíghtš~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Getting the model ready</source>
        <translation>[Géttíñg thé módél réádý~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>SamplePage</name>
    <message>
        <source>Painting the photos…</source>
        <translation>[Páíñtíñg thé phótóš…~~~~~~]</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>[{done} óf {total}~~~~~]</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>[Trý ágáíñ~~~]</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>[Báçk~]</translation>
    </message>
    <message>
        <source>The sample library</source>
        <translation>[Thé šámplé líbrárý~~~~~~]</translation>
    </message>
    <message>
        <source>First Look paints a small wedding to try everything on. The photos go to {folder}.</source>
        <translation>[Fíršt Lóók páíñtš á šmáll wéddíñg tó trý évérýthíñg óñ. Thé phótóš gó tó {folder}.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>The filters could not be saved in {file}: {reason}. They are kept until you quit.</source>
        <translation>[Thé fíltérš çóúld ñót bé šávéd íñ {file}: {reason}. Théý áré képt úñtíl ýóú qúít.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A newer First Look made the saved filters. They stay as they are; update to use them.</source>
        <translation>[Á ñéwér Fíršt Lóók mádé thé šávéd fíltérš. Théý štáý áš théý áré; úpdáté tó úšé thém.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The saved filters in {file} cannot be read: {reason}. Check the file's permissions.</source>
        <translation>[Thé šávéd fíltérš íñ {file} çáññót bé réád: {reason}. Çhéçk thé fílé'š pérmíššíóñš.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The saved filters in {file} are damaged and cannot be moved: {reason}.</source>
        <translation>[Thé šávéd fíltérš íñ {file} áré dámágéd áñd çáññót bé móvéd: {reason}.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The saved filters were damaged. The file is kept as {file}; you can save filters anew.</source>
        <translation>[Thé šávéd fíltérš wéré dámágéd. Thé fílé íš képt áš {file}; ýóú çáñ šávé fíltérš áñéw.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>SavedSection</name>
    <message>
        <source>Click: use it. F2 renames, Delete removes.</source>
        <translation>[Çlíçk: úšé ít. F2 réñáméš, Délété rémóvéš.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>[Šávéd fíltérš~~~~]</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>[Šávé thíš fíltér…~~~~~]</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>[Ñámé óf thé fíltér~~~~~~]</translation>
    </message>
    <message>
        <source>Mend the dates first.</source>
        <translation>[Méñd thé dátéš fíršt.~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose something to filter by first.</source>
        <translation>[Çhóóšé šóméthíñg tó fíltér bý fíršt.~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>[Úšé~]</translation>
    </message>
    <message>
        <source>Update to what is set now</source>
        <translation>[Úpdáté tó whát íš šét ñów~~~~~~~~]</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>[Réñámé~~]</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>[Délété~~]</translation>
    </message>
    <message numerus="yes">
        <source>Without {classes}: there is no such class any more.</source>
        <translation>
            <numerusform>[Wíthóút {classes}: théré íš ñó šúçh çlášš áñý móré.~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Wíthóút {classes}: théré íš ñó šúçh çlášš áñý móré.~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Save filter {name}</source>
        <translation>[Šávé fíltér {name}~~~~~~]</translation>
    </message>
    <message>
        <source>Update filter {name}</source>
        <translation>[Úpdáté fíltér {name}~~~~~~]</translation>
    </message>
    <message>
        <source>Rename filter {name}</source>
        <translation>[Réñámé fíltér {name}~~~~~~]</translation>
    </message>
    <message>
        <source>Delete filter {name}</source>
        <translation>[Délété fíltér {name}~~~~~~]</translation>
    </message>
    <message>
        <source>There is a filter “{name}” already. Choose another name.</source>
        <translation>[Théré íš á fíltér “{name}” álréádý. Çhóóšé áñóthér ñámé.~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>[Šéárçh~~]</translation>
    </message>
    <message>
        <source>Finds photos by file name, folder, or keyword (Ctrl+F)</source>
        <translation>[Fíñdš phótóš bý fílé ñámé, fóldér, ór kéýwórd (Çtrl+F)~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>SetChip</name>
    <message>
        <source>Show all photos, not only these</source>
        <translation>[Šhów áll phótóš, ñót óñlý théšé~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>[Šéttíñgš~~]</translation>
    </message>
    <message>
        <source>General</source>
        <translation>[Géñérál~~]</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>[Çláššéš~~]</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>[Kéýwórdš~~]</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>[Dévíçé~~]</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>[Šéçtíóñš óf thé šéttíñgš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Each library has its own classes. Open one to change them.</source>
        <translation>[Éáçh líbrárý háš ítš ówñ çláššéš. Ópéñ óñé tó çháñgé thém.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>What does the computing</source>
        <translation>[Whát dóéš thé çómpútíñg~~~~~~~]</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>[Wéíghtš~~]</translation>
    </message>
</context>
<context>
    <name>SettingsStore</name>
    <message>
        <source>The settings could not be saved in {file}: {why}. They hold until you quit.</source>
        <translation>[Thé šéttíñgš çóúld ñót bé šávéd íñ {file}: {why}. Théý hóld úñtíl ýóú qúít.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read: {why}. The usual ones are used.</source>
        <translation>[Thé šéttíñgš íñ {file} çóúld ñót bé réád: {why}. Thé úšúál óñéš áré úšéd.~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The settings were damaged. First Look uses the usual ones; the damaged file is kept as {file}.</source>
        <translation>[Thé šéttíñgš wéré dámágéd. Fíršt Lóók úšéš thé úšúál óñéš; thé dámágéd fílé íš képt áš {file}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>SeveralPhotos</name>
    <message>
        <source>Taken</source>
        <translation>[Tákéñ~]</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>[Ñót wríttéñ ýét~~~~~]</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>[Ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>They share none.</source>
        <translation>[Théý šháré ñóñé.~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>[%n phótóš~~~]</numerusform>
            <numerusform>[%n phótóš~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} by you</source>
        <translation>[{n} bý ýóú~~~]</translation>
    </message>
    <message>
        <source>{n} · {m} by you</source>
        <translation>[{n} · {m} bý ýóú~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Label %n photos {name}</source>
        <translation>
            <numerusform>[Lábél %n phótóš {name}~~~~~~~]</numerusform>
            <numerusform>[Lábél %n phótóš {name}~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{a} – {b}</source>
        <translation>[{a} – {b}~~~]</translation>
    </message>
    <message>
        <source>{n} of the first {m}</source>
        <translation>[{n} óf thé fíršt {m}~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n photos.</source>
        <translation>
            <numerusform>[Óf thé fíršt %n phótóš.~~~~~~~]</numerusform>
            <numerusform>[Óf thé fíršt %n phótóš.~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can be read.</source>
        <translation>[Ñóñé óf thém çáñ bé réád.~~~~~~~~]</translation>
    </message>
    <message>
        <source>None of them has a prediction that is open.</source>
        <translation>[Ñóñé óf thém háš á prédíçtíóñ thát íš ópéñ.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You said so already.</source>
        <translation>[Ýóú šáíd šó álréádý.~~~~~~]</translation>
    </message>
    <message>
        <source>You have labelled none of them.</source>
        <translation>[Ýóú hávé lábélléd ñóñé óf thém.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>What is in them</source>
        <translation>[Whát íš íñ thém~~~~~]</translation>
    </message>
    <message>
        <source>Keywords they all have</source>
        <translation>[Kéýwórdš théý áll hávé~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Use it</source>
        <translation>[Úšé ít~~]</translation>
    </message>
    <message>
        <source>The new version classifies all photos</source>
        <translation>[Thé ñéw véršíóñ çláššífíéš áll phótóš~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>[Kéép thé óld óñé~~~~~]</translation>
    </message>
    <message>
        <source>Nothing changes; the new version stays in the list</source>
        <translation>[Ñóthíñg çháñgéš; thé ñéw véršíóñ štáýš íñ thé líšt~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Class by class</source>
        <translation>[Çlášš bý çlášš~~~~]</translation>
    </message>
    <message>
        <source>You can go back at any time: every version is kept.</source>
        <translation>[Ýóú çáñ gó báçk át áñý tímé: évérý véršíóñ íš képt.~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose a folder…</source>
        <translation>[Çhóóšé á fóldér…~~~~~]</translation>
    </message>
    <message>
        <source>Try the sample library</source>
        <translation>[Trý thé šámplé líbrárý~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose the folder with your photos</source>
        <translation>[Çhóóšé thé fóldér wíth ýóúr phótóš~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Your photos stay where they are. A folder can also be dropped here.</source>
        <translation>[Ýóúr phótóš štáý whéré théý áré. Á fóldér çáñ álšó bé dróppéd héré.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A painted wedding, to try everything on.</source>
        <translation>[Á páíñtéd wéddíñg, tó trý évérýthíñg óñ.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>First Look</source>
        <translation>[Fíršt Lóók~~~]</translation>
    </message>
    <message>
        <source>It sees what is in your wedding photos, writes it as keywords, and learns from your corrections. Everything stays on your computer.</source>
        <translation>[Ít šééš whát íš íñ ýóúr wéddíñg phótóš, wrítéš ít áš kéýwórdš, áñd léárñš fróm ýóúr çórréçtíóñš. Évérýthíñg štáýš óñ ýóúr çómpútér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Click: only this. Ctrl+click: this as well, for photos that are both.</source>
        <translation>[Çlíçk: óñlý thíš. Çtrl+çlíçk: thíš áš wéll, fór phótóš thát áré bóth.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>States</source>
        <translation>[Štátéš~~]</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>[Çáñçél~~]</translation>
    </message>
    <message>
        <source>Stop this. What is done so far is kept.</source>
        <translation>[Štóp thíš. Whát íš dóñé šó fár íš képt.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>[Áçtívítý~~]</translation>
    </message>
    <message>
        <source>What has been done, and what went wrong</source>
        <translation>[Whát háš bééñ dóñé, áñd whát wéñt wróñg~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Show the photos whose files do not say yet what they should</source>
        <translation>[Šhów thé phótóš whóšé fíléš dó ñót šáý ýét whát théý šhóúld~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>[Réšúmé~~]</translation>
    </message>
    <message>
        <source>Go on with photos and keywords</source>
        <translation>[Gó óñ wíth phótóš áñd kéýwórdš~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>[Páúšé~]</translation>
    </message>
    <message>
        <source>Let photos and keywords wait for a while</source>
        <translation>[Lét phótóš áñd kéýwórdš wáít fór á whílé~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Stopping: {what}</source>
        <translation>[Štóppíñg: {what}~~~~~]</translation>
    </message>
    <message>
        <source>Paused: {what}</source>
        <translation>[Páúšéd: {what}~~~~]</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>[Páúšéd~~]</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>[Ópéñíñg thé líbrárý~~~~~~]</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>[Úp tó dáté~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %n photos wait</source>
        <translation>
            <numerusform>[Kéýwórdš óf %n phótóš wáít~~~~~~~~]</numerusform>
            <numerusform>[Kéýwórdš óf %n phótóš wáít~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>The device that looks at the photos</source>
        <translation>[Thé dévíçé thát lóókš át thé phótóš~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} weights</source>
        <translation>[{name} wéíghtš~~~~]</translation>
    </message>
    <message>
        <source>The weights of the backbone that looks at the photos</source>
        <translation>[Thé wéíghtš óf thé báçkbóñé thát lóókš át thé phótóš~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Device: automatic</source>
        <translation>[Dévíçé: áútómátíç~~~~~]</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Skip</source>
        <translation>[Škíp~]</translation>
    </message>
    <message>
        <source>Skip the first steps</source>
        <translation>[Škíp thé fíršt štépš~~~~~~]</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>[Fíršt štépš~~~]</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>[{step}, dóñé~~~~]</translation>
    </message>
    <message>
        <source>{step}, now</source>
        <translation>[{step}, ñów~~~]</translation>
    </message>
    <message>
        <source>Label a few</source>
        <translation>[Lábél á féw~~~]</translation>
    </message>
    <message>
        <source>Label a few ({done} of {wanted})</source>
        <translation>[Lábél á féw ({done} óf {wanted})~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Look at the groups</source>
        <translation>[Lóók át thé gróúpš~~~~~~]</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>[Rétráíñ~~]</translation>
    </message>
    <message>
        <source>Five photos each of two classes are enough to begin with.</source>
        <translation>[Fívé phótóš éáçh óf twó çláššéš áré éñóúgh tó bégíñ wíth.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Progress of the review</source>
        <translation>[Prógréšš óf thé révíéw~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>Change the colour</source>
        <translation>[Çháñgé thé çólóúr~~~~~]</translation>
    </message>
    <message>
        <source>Colour of the class</source>
        <translation>[Çólóúr óf thé çlášš~~~~~~]</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>[Óthér çólóúr…~~~~]</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>[Blúé~]</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>[Óráñgé~~]</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>[Grééñ~]</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>[Réd~]</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>[Púrplé~~]</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>[Téál~]</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>[Ýéllów~~]</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>[Píñk~]</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>[Brówñ~]</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>[Gréý~]</translation>
    </message>
</context>
<context>
    <name>ThresholdSlider</name>
    <message numerus="yes">
        <source>would tag %Ln photos</source>
        <translation>
            <numerusform>[wóúld tág %Lñ phótóš~~~~~~]</numerusform>
            <numerusform>[wóúld tág %Lñ phótóš~~~~~~]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>no picture</source>
        <translation>[ñó píçtúré~~~]</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
    </message>
</context>
<context>
    <name>TooLittlePage</name>
    <message>
        <source>Label the most useful photos</source>
        <translation>[Lábél thé móšt úšéfúl phótóš~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>[Çlóšé~]</translation>
    </message>
    <message>
        <source>It could not learn from your labels</source>
        <translation>[Ít çóúld ñót léárñ fróm ýóúr lábélš~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Not enough to learn from yet</source>
        <translation>[Ñót éñóúgh tó léárñ fróm ýét~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You have not labelled any photos yet. Label some of at least two classes: 5 or more of each make it worth training.</source>
        <translation>[Ýóú hávé ñót lábélléd áñý phótóš ýét. Lábél šómé óf át léášt twó çláššéš: 5 ór móré óf éáçh máké ít wórth tráíñíñg.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n more to go</source>
        <translation>
            <numerusform>[%n móré tó gó~~~~]</numerusform>
            <numerusform>[%n móré tó gó~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ enough</source>
        <translation>[✓ éñóúgh~~]</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Learning from your labels</source>
        <translation>[Léárñíñg fróm ýóúr lábélš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>[Çáñçélléd~~~]</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>[Ñóthíñg wáš çháñgéd.~~~~~~]</translation>
    </message>
    <message>
        <source>It could not be retrained</source>
        <translation>[Ít çóúld ñót bé rétráíñéd~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing was changed. Model {version} is kept in the list of versions.</source>
        <translation>[Ñóthíñg wáš çháñgéd. Módél {version} íš képt íñ thé líšt óf véršíóñš.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The old version stays</source>
        <translation>[Thé óld véršíóñ štáýš~~~~~~~]</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>[Véršíóñš~~]</translation>
    </message>
    <message>
        <source>Putting {name} to use</source>
        <translation>[Púttíñg {name} tó úšé~~~~~~~]</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>[Gó báçk~~]</translation>
    </message>
    <message>
        <source>The version was not put to use</source>
        <translation>[Thé véršíóñ wáš ñót pút tó úšé~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Retrain again</source>
        <translation>[Rétráíñ ágáíñ~~~~]</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>[Çlóšé~]</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>[Tráíñíñg~~]</translation>
    </message>
    <message>
        <source>All model versions, and going back to one</source>
        <translation>[Áll módél véršíóñš, áñd góíñg báçk tó óñé~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Use</name>
    <message>
        <source>{name} in use</source>
        <translation>[{name} íñ úšé~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photos have another class now.</source>
        <translation>
            <numerusform>[%n phótóš hávé áñóthér çlášš ñów.~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš hávé áñóthér çlášš ñów.~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>No photo has another class.</source>
        <translation>[Ñó phótó háš áñóthér çlášš.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No keywords are written: the settings say so.</source>
        <translation>[Ñó kéýwórdš áré wríttéñ: thé šéttíñgš šáý šó.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The keywords in your photos follow; you can go on working meanwhile.</source>
        <translation>[Thé kéýwórdš íñ ýóúr phótóš fóllów; ýóú çáñ gó óñ wórkíñg méáñwhílé.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>[Ñóthíñg wáš çháñgéd.~~~~~~]</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>[Ít wáš çáñçélléd.~~~~~]</translation>
    </message>
    <message>
        <source>First guesses</source>
        <translation>[Fíršt gúéššéš~~~~]</translation>
    </message>
    <message>
        <source>Model {version}</source>
        <translation>[Módél {version}~~~~~]</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Accept</source>
        <translation>[Áççépt~~]</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>[Ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>Take label back</source>
        <translation>[Táké lábél báçk~~~~~]</translation>
    </message>
    <message>
        <source>The prediction is right (Enter)</source>
        <translation>[Thé prédíçtíóñ íš ríght (Éñtér)~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>It shows none of the classes (0)</source>
        <translation>[Ít šhówš ñóñé óf thé çláššéš (0)~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The model speaks for it again (Backspace)</source>
        <translation>[Thé módél špéákš fór ít ágáíñ (Báçkšpáçé)~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>VersionTable</name>
    <message>
        <source>Model versions</source>
        <translation>[Módél véršíóñš~~~~]</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>[Véršíóñ~~]</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>[Mádé~]</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>[Ríght~]</translation>
    </message>
    <message>
        <source>Of the labelled photos that it had not seen, how many it got right</source>
        <translation>[Óf thé lábélléd phótóš thát ít hád ñót šééñ, hów máñý ít gót ríght~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>[Lábélš~~]</translation>
    </message>
    <message>
        <source>How many labelled photos it learnt from</source>
        <translation>[Hów máñý lábélléd phótóš ít léárñt fróm~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>[Wéíghtš~~]</translation>
    </message>
    <message>
        <source>What looks at the photos before it decides (its backbone's weights)</source>
        <translation>[Whát lóókš át thé phótóš béfóré ít déçídéš (ítš báçkbóñé'š wéíghtš)~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>First guesses</source>
        <translation>[Fíršt gúéššéš~~~~]</translation>
    </message>
    <message>
        <source>Model {version}</source>
        <translation>[Módél {version}~~~~~]</translation>
    </message>
    <message>
        <source>✓ {name}, in use</source>
        <translation>[✓ {name}, íñ úšé~~~~~]</translation>
    </message>
    <message>
        <source>There are no figures for this version</source>
        <translation>[Théré áré ñó fígúréš fór thíš véršíóñ~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The figures of this version cannot be read</source>
        <translation>[Thé fígúréš óf thíš véršíóñ çáññót bé réád~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{share} ({low} to {high})</source>
        <translation>[{share} ({low} tó {high})~~~~~~~~]</translation>
    </message>
    <message>
        <source>Judged on {count} photos; on all of your photos it lies between {low} and {high}.</source>
        <translation>[Júdgéd óñ {count} phótóš; óñ áll óf ýóúr phótóš ít líéš bétwééñ {low} áñd {high}.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Go back to this</source>
        <translation>[Gó báçk tó thíš~~~~~]</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>[Éxpórt…~~]</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>[Ímpórt…~~]</translation>
    </message>
    <message>
        <source>Adds a version that somebody gave you</source>
        <translation>[Áddš á véršíóñ thát šómébódý gávé ýóú~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>[Éxpórtíñg…~~~]</translation>
    </message>
    <message>
        <source>Model {version} is in {file}.</source>
        <translation>[Módél {version} íš íñ {file}.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>[Ímpórtíñg…~~~]</translation>
    </message>
    <message>
        <source>{file} is model {version} now. It is not in use yet.</source>
        <translation>[{file} íš módél {version} ñów. Ít íš ñót íñ úšé ýét.~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>[Úšé thíš~~]</translation>
    </message>
    <message>
        <source>This version is in use</source>
        <translation>[Thíš véršíóñ íš íñ úšé~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose a version first</source>
        <translation>[Çhóóšé á véršíóñ fíršt~~~~~~~]</translation>
    </message>
    <message>
        <source>Writes this version as one file to share: no photos, no folders</source>
        <translation>[Wrítéš thíš véršíóñ áš óñé fílé tó šháré: ñó phótóš, ñó fóldérš~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The first guesses are not trained; there is nothing to export</source>
        <translation>[Thé fíršt gúéššéš áré ñót tráíñéd; théré íš ñóthíñg tó éxpórt~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>model {version}</source>
        <translation>[módél {version}~~~~~]</translation>
    </message>
    <message>
        <source>Export model {version}</source>
        <translation>[Éxpórt módél {version}~~~~~~~]</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>[Ímpórt á módél~~~~]</translation>
    </message>
    <message>
        <source>Models (*{suffix})</source>
        <translation>[Módélš (*{suffix})~~~~~~]</translation>
    </message>
    <message>
        <source>Every retrain makes a version. Going back to one changes the predictions, not your labels.</source>
        <translation>[Évérý rétráíñ mákéš á véršíóñ. Góíñg báçk tó óñé çháñgéš thé prédíçtíóñš, ñót ýóúr lábélš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>WeightsList</name>
    <message>
        <source>Get the official weights (14 MB)</source>
        <translation>[Gét thé óffíçíál wéíghtš (14 MB)~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Downloading the weights…</source>
        <translation>[Dówñlóádíñg thé wéíghtš…~~~~~~~~]</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>[{done} óf {total} MB~~~~~~]</translation>
    </message>
    <message>
        <source>They decide how much First Look sees: the official ones see more than the starter ones. With others, each library looks at its photos again and learns again from your labels; nothing is lost.</source>
        <translation>[Théý déçídé hów múçh Fíršt Lóók šééš: thé óffíçíál óñéš šéé móré tháñ thé štártér óñéš. Wíth óthérš, éáçh líbrárý lóókš át ítš phótóš ágáíñ áñd léárñš ágáíñ fróm ýóúr lábélš; ñóthíñg íš lóšt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>FIRSTLOOK_WEIGHTS names other weights; they are used until it is unset.</source>
        <translation>[FÍRŠTLÓÓK_WÉÍGHTŠ ñáméš óthér wéíghtš; théý áré úšéd úñtíl ít íš úñšét.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Back</source>
        <translation>[Báçk~]</translation>
    </message>
    <message>
        <source>The one before (Backspace)</source>
        <translation>[Thé óñé béfóré (Báçkšpáçé)~~~~~~~~]</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>[Škíp~]</translation>
    </message>
    <message>
        <source>The next one (S)</source>
        <translation>[Thé ñéxt óñé (Š)~~~~~]</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>[Áççépt~~]</translation>
    </message>
    <message>
        <source>What the model says is right (Enter)</source>
        <translation>[Whát thé módél šáýš íš ríght (Éñtér)~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Similar photos</source>
        <translation>[Šímílár phótóš~~~~]</translation>
    </message>
    <message>
        <source>Keywords that wait</source>
        <translation>[Kéýwórdš thát wáít~~~~~~]</translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>New class</source>
        <translation>[Ñéw çlášš~~~]</translation>
    </message>
    <message>
        <source>First dance, rings, cake…</source>
        <translation>[Fíršt dáñçé, ríñgš, çáké…~~~~~~~~]</translation>
    </message>
    <message>
        <source>Name of the class</source>
        <translation>[Ñámé óf thé çlášš~~~~~]</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>[Ádd~]</translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Show all photos</source>
        <translation>[Šhów áll phótóš~~~~~]</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>[Ópéñíñg thé líbrárý…~~~~~~]</translation>
    </message>
    <message>
        <source>No photo passes these filters.</source>
        <translation>[Ñó phótó páššéš théšé fíltérš.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No photos here yet. Copy some into the folder: they appear by themselves.</source>
        <translation>[Ñó phótóš héré ýét. Çópý šómé íñtó thé fóldér: théý áppéár bý thémšélvéš.~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Name</source>
        <translation>[Ñámé~]</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>[Líçéñçé~~]</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>[Šížé~]</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>[Íñ úšé~~]</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>[Úšé~]</translation>
    </message>
    <message>
        <source>Use the weights {name}</source>
        <translation>[Úšé thé wéíghtš {name}~~~~~~~]</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>[Óffíçíál~~]</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>[Štártér~~]</translation>
    </message>
</context>
</TS>
