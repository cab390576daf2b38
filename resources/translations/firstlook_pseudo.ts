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
        <source>Import labels…</source>
        <translation>[Ímpórt lábélš…~~~~]</translation>
    </message>
    <message>
        <source>Keywords to write</source>
        <translation>[Kéýwórdš tó wríté~~~~~]</translation>
    </message>
    <message>
        <source>Recent writes</source>
        <translation>[Réçéñt wrítéš~~~~]</translation>
    </message>
    <message>
        <source>Remove all traces…</source>
        <translation>[Rémóvé áll tráçéš…~~~~~~]</translation>
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
        <source>Train deeper</source>
        <translation>[Tráíñ déépér~~~~]</translation>
    </message>
    <message>
        <source>Model versions</source>
        <translation>[Módél véršíóñš~~~~]</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>[Láb~]</translation>
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
        <source>%n photos</source>
        <translation>
            <numerusform>[%n phótóš~~~]</numerusform>
            <numerusform>[%n phótóš~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>selected</source>
        <translation>[šéléçtéd~~]</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>[ñó lábél~~]</translation>
    </message>
    <message>
        <source>{label}, looked at again ({who}, {when})</source>
        <translation>[{label}, lóókéd át ágáíñ ({who}, {when})~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{before} → {after} ({who}, {when})</source>
        <translation>[{before} → {after} ({who}, {when})~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No keyword in the photos has the name of a class. Choose a table of keywords and classes.</source>
        <translation>[Ñó kéýwórd íñ thé phótóš háš thé ñámé óf á çlášš. Çhóóšé á táblé óf kéýwórdš áñd çláššéš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>None of these tags counts for a photo here. Choose other tags, or a lower confidence.</source>
        <translation>[Ñóñé óf théšé tágš çóúñtš fór á phótó héré. Çhóóšé óthér tágš, ór á lówér çóñfídéñçé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is nothing to import: no photo would get a label.</source>
        <translation>[Théré íš ñóthíñg tó ímpórt: ñó phótó wóúld gét á lábél.~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) labelled.</source>
        <translation>
            <numerusform>[%n phótó(š) lábélléd.~~~~~~~]</numerusform>
            <numerusform>[%n phótó(š) lábélléd.~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few photos: left out</source>
        <translation>[Tóó féw phótóš: léft óút~~~~~~~~]</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>[Ñéw çlášš~~~]</translation>
    </message>
    <message>
        <source>You said that it does not show this; that stays</source>
        <translation>[Ýóú šáíd thát ít dóéš ñót šhów thíš; thát štáýš~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Named for several classes: gets no label</source>
        <translation>[Ñáméd fór šévérál çláššéš: gétš ñó lábél~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>Stays {names}</source>
        <translation>[Štáýš {names}~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) get a label.</source>
        <translation>
            <numerusform>[%n phótó(š) gét á lábél.~~~~~~~~]</numerusform>
            <numerusform>[%n phótó(š) gét á lábél.~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them take the place of another label.</source>
        <translation>
            <numerusform>[%n óf thém táké thé pláçé óf áñóthér lábél.~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n óf thém táké thé pláçé óf áñóthér lábél.~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) are new: {names}.</source>
        <translation>
            <numerusform>[%n çlášš(éš) áré ñéw: {names}.~~~~~~~~~~]</numerusform>
            <numerusform>[%n çlášš(éš) áré ñéw: {names}.~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have their label already.</source>
        <translation>
            <numerusform>[%n phótó(š) hávé théír lábél álréádý.~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótó(š) hávé théír lábél álréádý.~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n photo(s) you said that they do not show the class, which stays.</source>
        <translation>
            <numerusform>[Óf %n phótó(š) ýóú šáíd thát théý dó ñót šhów thé çlášš, whíçh štáýš.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Óf %n phótó(š) ýóú šáíd thát théý dó ñót šhów thé çlášš, whíçh štáýš.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have another label from you, which stays.</source>
        <translation>
            <numerusform>[%n phótó(š) hávé áñóthér lábél fróm ýóú, whíçh štáýš.~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótó(š) hávé áñóthér lábél fróm ýóú, whíçh štáýš.~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are named for several classes and get none.</source>
        <translation>
            <numerusform>[%n phótó(š) áré ñáméd fór šévérál çláššéš áñd gét ñóñé.~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótó(š) áré ñáméd fór šévérál çláššéš áñd gét ñóñé.~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) have too few photos and are left out.</source>
        <translation>
            <numerusform>[%n çlášš(éš) hávé tóó féw phótóš áñd áré léft óút.~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n çlášš(éš) hávé tóó féw phótóš áñd áré léft óút.~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not in this library.</source>
        <translation>
            <numerusform>[%n phótó(š) áré ñót íñ thíš líbrárý.~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótó(š) áré ñót íñ thíš líbrárý.~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used.</source>
        <translation>
            <numerusform>[%n líñé(š) çáññót bé úšéd.~~~~~~~~]</numerusform>
            <numerusform>[%n líñé(š) çáññót bé úšéd.~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>[ñót {name}~~~]</translation>
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
        <source>In a group: only the photo you point at</source>
        <translation>[Íñ á gróúp: óñlý thé phótó ýóú póíñt át~~~~~~~~~~~~~]</translation>
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
        <source>Select</source>
        <translation>[Šéléçt~~]</translation>
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
        <source>Lab: experiments on your photos</source>
        <translation>[Láb: éxpéríméñtš óñ ýóúr phótóš~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Keywords to write, recent writes</source>
        <translation>[Kéýwórdš tó wríté, réçéñt wrítéš~~~~~~~~~~]</translation>
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
        <source>Undoing writes</source>
        <translation>[Úñdóíñg wrítéš~~~~]</translation>
    </message>
    <message>
        <source>Removing traces</source>
        <translation>[Rémóvíñg tráçéš~~~~~]</translation>
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
        <source>Reading the table (kB)</source>
        <translation>[Réádíñg thé táblé (kB)~~~~~~~]</translation>
    </message>
    <message>
        <source>Comparing labels</source>
        <translation>[Çómpáríñg lábélš~~~~~]</translation>
    </message>
    <message>
        <source>Looking for label mistakes</source>
        <translation>[Lóókíñg fór lábél míštákéš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Measuring how much labels help</source>
        <translation>[Méášúríñg hów múçh lábélš hélp~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>[Wrítíñg thé répórt~~~~~~]</translation>
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
        <source>Make a report</source>
        <translation>[Máké á répórt~~~~]</translation>
    </message>
    <message>
        <source>Look for label mistakes</source>
        <translation>[Lóók fór lábél míštákéš~~~~~~~]</translation>
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
        <source>Look at labels to import</source>
        <translation>[Lóók át lábélš tó ímpórt~~~~~~~~]</translation>
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
        <source>Compare keywords</source>
        <translation>[Çómpáré kéýwórdš~~~~~]</translation>
    </message>
    <message>
        <source>Undo writes</source>
        <translation>[Úñdó wrítéš~~~]</translation>
    </message>
    <message>
        <source>Remove all traces</source>
        <translation>[Rémóvé áll tráçéš~~~~~]</translation>
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
        <source>Training deeper</source>
        <translation>[Tráíñíñg déépér~~~~~]</translation>
    </message>
    <message>
        <source>Measuring the model version</source>
        <translation>[Méášúríñg thé módél véršíóñ~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Making a report</source>
        <translation>[Mákíñg á répórt~~~~~]</translation>
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
        <source>The same statements are right and wrong as before.</source>
        <translation>[Thé šámé štátéméñtš áré ríght áñd wróñg áš béfóré.~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{all}.</source>
        <translation>[{all}.~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n statements that were wrong are right now</source>
        <translation>
            <numerusform>[%n štátéméñtš thát wéré wróñg áré ríght ñów~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n štátéméñtš thát wéré wróñg áré ríght ñów~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements that were right are wrong now</source>
        <translation>
            <numerusform>[%n štátéméñtš thát wéré ríght áré wróñg ñów~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n štátéméñtš thát wéré ríght áré wróñg ñów~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged on %n of your labelled photos, none of which the model had seen.</source>
        <translation>
            <numerusform>[Júdgéd óñ %n óf ýóúr lábélléd phótóš, ñóñé óf whíçh thé módél hád šééñ.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Júdgéd óñ %n óf ýóúr lábélléd phótóš, ñóñé óf whíçh thé módél hád šééñ.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} are right; of all your photos, probably {low} to {high}.</source>
        <translation>[{share} áré ríght; óf áll ýóúr phótóš, próbáblý {low} tó {high}.~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Judged on %n statements about your labelled photos, each a yes or a no of yours to one class; the model had seen none of these photos.</source>
        <translation>
            <numerusform>[Júdgéd óñ %n štátéméñtš ábóút ýóúr lábélléd phótóš, éáçh á ýéš ór á ñó óf ýóúrš tó óñé çlášš; thé módél hád šééñ ñóñé óf théšé phótóš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Júdgéd óñ %n štátéméñtš ábóút ýóúr lábélléd phótóš, éáçh á ýéš ór á ñó óf ýóúrš tó óñé çlášš; thé módél hád šééñ ñóñé óf théšé phótóš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} are right; of all that could be said, probably {low} to {high}.</source>
        <translation>[{share} áré ríght; óf áll thát çóúld bé šáíd, próbáblý {low} tó {high}.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You never said no to {names}: without a no, precision cannot be known.</source>
        <translation>[Ýóú ñévér šáíd ñó tó {names}: wíthóút á ñó, préçíšíóñ çáññót bé kñówñ.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Its percentages can be trusted: when it says 90%, it is right about 9 times in 10.</source>
        <translation>[Ítš pérçéñtágéš çáñ bé trúštéd: whéñ ít šáýš 90%, ít íš ríght ábóút 9 tíméš íñ 10.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Its percentages are off by %n points on average: take 90% for something from {low} to {high}.</source>
        <translation>
            <numerusform>[Ítš pérçéñtágéš áré óff bý %n póíñtš óñ ávérágé: táké 90% fór šóméthíñg fróm {low} tó {high}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Ítš pérçéñtágéš áré óff bý %n póíñtš óñ ávérágé: táké 90% fór šóméthíñg fróm {low} tó {high}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>With so few statements that is a rough figure.</source>
        <translation>[Wíth šó féw štátéméñtš thát íš á róúgh fígúré.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>With so few photos that is a rough figure.</source>
        <translation>[Wíth šó féw phótóš thát íš á róúgh fígúré.~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photos get another class</source>
        <translation>
            <numerusform>[%n phótóš gét áñóthér çlášš~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš gét áñóthér çlášš~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>no photo gets another class</source>
        <translation>[ñó phótó gétš áñóthér çlášš~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Use it: {changes}, and the keywords follow.</source>
        <translation>[Úšé ít: {changes}, áñd thé kéýwórdš fóllów.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Use it: {changes}. Keywords are not written: the settings say so.</source>
        <translation>[Úšé ít: {changes}. Kéýwórdš áré ñót wríttéñ: thé šéttíñgš šáý šó.~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Your labels stay. You can go back at any time: every version is kept until you remove it.</source>
        <translation>[Ýóúr lábélš štáý. Ýóú çáñ gó báçk át áñý tímé: évérý véršíóñ íš képt úñtíl ýóú rémóvé ít.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>It spoils more statements than it mends, and more than chance explains. Better keep the old one.</source>
        <translation>[Ít špóílš móré štátéméñtš tháñ ít méñdš, áñd móré tháñ çháñçé éxpláíñš. Béttér kéép thé óld óñé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>Learning</source>
        <translation>[Léárñíñg~~]</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>[Štóppéd~~]</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>[Fáíléd~~]</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>[Ñó fígúréš~~~]</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>[{state}: {reason}~~~~~]</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>[{number}%~~~]</translation>
    </message>
    <message>
        <source>{share} ({low} to {high})</source>
        <translation>[{share} ({low} tó {high})~~~~~~~~]</translation>
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
    <message numerus="yes">
        <source>Label %n photo(s) {names}</source>
        <translation>
            <numerusform>[Lábél %n phótó(š) {names}~~~~~~~~]</numerusform>
            <numerusform>[Lábél %n phótó(š) {names}~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n photo(s) not {names}</source>
        <translation>
            <numerusform>[Lábél %n phótó(š) ñót {names}~~~~~~~~~]</numerusform>
            <numerusform>[Lábél %n phótó(š) ñót {names}~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave {names} open for %n photo(s)</source>
        <translation>
            <numerusform>[Léávé {names} ópéñ fór %n phótó(š)~~~~~~~~~~~]</numerusform>
            <numerusform>[Léávé {names} ópéñ fór %n phótó(š)~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n photo(s) none of these</source>
        <translation>
            <numerusform>[Lábél %n phótó(š) ñóñé óf théšé~~~~~~~~~~]</numerusform>
            <numerusform>[Lábél %n phótó(š) ñóñé óf théšé~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n prediction(s)</source>
        <translation>
            <numerusform>[Áççépt %n prédíçtíóñ(š)~~~~~~~]</numerusform>
            <numerusform>[Áççépt %n prédíçtíóñ(š)~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n label(s) back</source>
        <translation>
            <numerusform>[Táké %n lábél(š) báçk~~~~~~~]</numerusform>
            <numerusform>[Táké %n lábél(š) báçk~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Class</source>
        <translation>[Çlášš~]</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>[Phótóš~~]</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>[Ñéw lábélš~~~]</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>[Ñóté~]</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>[Phótó~]</translation>
    </message>
    <message>
        <source>Named for</source>
        <translation>[Ñáméd fór~~~]</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>[Whát háppéñš~~~~]</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>[Líñé~]</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>[Whý~]</translation>
    </message>
    <message>
        <source>Another program says {theirs}. Which is right?</source>
        <translation>[Áñóthér prógrám šáýš {theirs}. Whíçh íš ríght?~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another program took its keyword out, you said {ours}. Which is right?</source>
        <translation>[Áñóthér prógrám tóók ítš kéýwórd óút, ýóú šáíd {ours}. Whíçh íš ríght?~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another program says {theirs}, you said that it shows none of them. Which is right?</source>
        <translation>[Áñóthér prógrám šáýš {theirs}, ýóú šáíd thát ít šhówš ñóñé óf thém. Whíçh íš ríght?~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another program says {theirs}, you said {ours}. Which is right?</source>
        <translation>[Áñóthér prógrám šáýš {theirs}, ýóú šáíd {ours}. Whíçh íš ríght?~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source> and </source>
        <translation>[ áñd ~]</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>[“{name}”~~]</translation>
    </message>
    <message>
        <source>Into {file}</source>
        <translation>[Íñtó {file}~~~]</translation>
    </message>
    <message>
        <source>Undone since</source>
        <translation>[Úñdóñé šíñçé~~~~]</translation>
    </message>
    <message>
        <source>Could not be written</source>
        <translation>[Çóúld ñót bé wríttéñ~~~~~~]</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>[Béíñg wríttéñ~~~~]</translation>
    </message>
    <message>
        <source>Cut off; looked at again</source>
        <translation>[Çút óff; lóókéd át ágáíñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>[Pút báçk~~]</translation>
    </message>
    <message>
        <source>Traces removed</source>
        <translation>[Tráçéš rémóvéd~~~~]</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>[Wríttéñ~~]</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>[Çóméš~]</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>[Góéš~]</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>[Fóldér~~]</translation>
    </message>
    <message>
        <source>When</source>
        <translation>[Whéñ~]</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>[Çámé~]</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>[Wéñt~]</translation>
    </message>
    <message>
        <source>State</source>
        <translation>[Štáté~]</translation>
    </message>
    <message>
        <source>These runs were judged by different photos. Between those no comparison is fair: look at each one's own interval.</source>
        <translation>[Théšé rúñš wéré júdgéd bý dífféréñt phótóš. Bétwééñ thóšé ñó çómpáríšóñ íš fáír: lóók át éáçh óñé'š ówñ íñtérvál.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} is left out: {why}.</source>
        <translation>[{name} íš léft óút: {why}.~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>{name} is right on {share} of %n photo(s) that it had not learnt from.</source>
        <translation>
            <numerusform>[{name} íš ríght óñ {share} óf %n phótó(š) thát ít hád ñót léárñt fróm.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[{name} íš ríght óñ {share} óf %n phótó(š) thát ít hád ñót léárñt fróm.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Best: {sentence}</source>
        <translation>[Béšt: {sentence}~~~~~]</translation>
    </message>
    <message>
        <source>Where these photos can show no difference, the quicker one will do.</source>
        <translation>[Whéré théšé phótóš çáñ šhów ñó dífféréñçé, thé qúíçkér óñé wíll dó.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name}: {points} points fewer right than {best} (95%: {low} to {high}), which is more than chance explains.</source>
        <translation>[{name}: {points} póíñtš féwér ríght tháñ {best} (95%: {low} tó {high}), whíçh íš móré tháñ çháñçé éxpláíñš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name}: {points} points fewer right than {best} (95%: {low} to {high}), which these photos cannot tell from chance.</source>
        <translation>[{name}: {points} póíñtš féwér ríght tháñ {best} (95%: {low} tó {high}), whíçh théšé phótóš çáññót téll fróm çháñçé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>[Réádíñg…~~]</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>[Rúñ~]</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>[Éxpéríméñt~~~]</translation>
    </message>
    <message>
        <source>What the run is part of</source>
        <translation>[Whát thé rúñ íš párt óf~~~~~~~]</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>[Ríght~]</translation>
    </message>
    <message>
        <source>Of the photos that it had not learnt from, how many it got right (accuracy), with its 95% interval</source>
        <translation>[Óf thé phótóš thát ít hád ñót léárñt fróm, hów máñý ít gót ríght (áççúráçý), wíth ítš 95% íñtérvál~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>[F1]</translation>
    </message>
    <message>
        <source>Precision and recall in one figure, the mean of all classes (macro F1)</source>
        <translation>[Préçíšíóñ áñd réçáll íñ óñé fígúré, thé méáñ óf áll çláššéš (máçró F1)~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>[Lóšš~]</translation>
    </message>
    <message>
        <source>How far its probabilities are from the truth (cross entropy): the lower, the better</source>
        <translation>[Hów fár ítš próbábílítíéš áré fróm thé trúth (çróšš éñtrópý): thé lówér, thé béttér~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>[Épóçh~]</translation>
    </message>
    <message>
        <source>How long one pass over the photos took</source>
        <translation>[Hów lóñg óñé pášš óvér thé phótóš tóók~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>[Párámétérš~~~]</translation>
    </message>
    <message>
        <source>How many numbers the network is made of</source>
        <translation>[Hów máñý ñúmbérš thé ñétwórk íš mádé óf~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>one linear layer tells the classes</source>
        <translation>[óñé líñéár láýér téllš thé çláššéš~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>a hidden layer with batch norm and dropout tells the classes</source>
        <translation>[á híddéñ láýér wíth bátçh ñórm áñd drópóút téllš thé çláššéš~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>a layer of 128 over its whole map tells the classes</source>
        <translation>[á láýér óf 128 óvér ítš whólé máp téllš thé çláššéš~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{title} begins with nothing, and all of it learns</source>
        <translation>[{title} bégíñš wíth ñóthíñg, áñd áll óf ít léárñš~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{title} is full of random numbers, which hardly learn</source>
        <translation>[{title} íš fúll óf ráñdóm ñúmbérš, whíçh hárdlý léárñ~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{title} stays as it is; only what stands on it learns</source>
        <translation>[{title} štáýš áš ít íš; óñlý whát štáñdš óñ ít léárñš~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{title} knows ImageNet already, and all of it learns on</source>
        <translation>[{title} kñówš ÍmágéÑét álréádý, áñd áll óf ít léárñš óñ~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>{title} knows ImageNet already; its last %n block(s) learn on</source>
        <translation>
            <numerusform>[{title} kñówš ÍmágéÑét álréádý; ítš lášt %n blóçk(š) léárñ óñ~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[{title} kñówš ÍmágéÑét álréádý; ítš lášt %n blóçk(š) léárñ óñ~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s) at most</source>
        <translation>
            <numerusform>[%n épóçh(š) át móšt~~~~~~]</numerusform>
            <numerusform>[%n épóçh(š) át móšt~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>photos are changed at random ({how})</source>
        <translation>[phótóš áré çháñgéd át ráñdóm ({how})~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>[mírróréd~~]</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>[túrñéd~~]</translation>
    </message>
    <message>
        <source>sheared</source>
        <translation>[šhéáréd~~]</translation>
    </message>
    <message>
        <source>zoomed</source>
        <translation>[žóóméd~~]</translation>
    </message>
    <message>
        <source>cropped</source>
        <translation>[çróppéd~~]</translation>
    </message>
    <message>
        <source>recoloured</source>
        <translation>[réçólóúréd~~~]</translation>
    </message>
    <message>
        <source>The folders say which photos are learnt from and which ones judge.</source>
        <translation>[Thé fóldérš šáý whíçh phótóš áré léárñt fróm áñd whíçh óñéš júdgé.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>80% of the photos are learnt from, 20% judge.</source>
        <translation>[80% óf thé phótóš áré léárñt fróm, 20% júdgé.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>80% of the photos are learnt from, 10% say when to stop, 10% judge.</source>
        <translation>[80% óf thé phótóš áré léárñt fróm, 10% šáý whéñ tó štóp, 10% júdgé.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>60% of the photos are learnt from, 20% say when to stop, 20% judge.</source>
        <translation>[60% óf thé phótóš áré léárñt fróm, 20% šáý whéñ tó štóp, 20% júdgé.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Five times the photos are halved, and each half judges what learnt from the other.</source>
        <translation>[Fívé tíméš thé phótóš áré hálvéd, áñd éáçh hálf júdgéš whát léárñt fróm thé óthér.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>In turn, each of %n parts of the photos judges what learnt from the others.</source>
        <translation>
            <numerusform>[Íñ túrñ, éáçh óf %n pártš óf thé phótóš júdgéš whát léárñt fróm thé óthérš.~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Íñ túrñ, éáçh óf %n pártš óf thé phótóš júdgéš whát léárñt fróm thé óthérš.~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos that are nearly the same stay on one side.</source>
        <translation>[Phótóš thát áré ñéárlý thé šámé štáý óñ óñé šídé.~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>those that are too dark</source>
        <translation>[thóšé thát áré tóó dárk~~~~~~~]</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>[ñéár-dúplíçátéš~~~~~]</translation>
    </message>
    <message>
        <source>those of several classes</source>
        <translation>[thóšé óf šévérál çláššéš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>[Léft óút: {what}.~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s):</source>
        <translation>
            <numerusform>[%n rúñ(š):~~~]</numerusform>
            <numerusform>[%n rúñ(š):~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>all combinations of</source>
        <translation>[áll çómbíñátíóñš óf~~~~~~]</translation>
    </message>
    <message>
        <source>the best is searched among</source>
        <translation>[thé béšt íš šéárçhéd ámóñg~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Each learns for %n epoch(s) at most.</source>
        <translation>
            <numerusform>[Éáçh léárñš fór %n épóçh(š) át móšt.~~~~~~~~~~~~]</numerusform>
            <numerusform>[Éáçh léárñš fór %n épóçh(š) át móšt.~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best {count} then learn for %n epoch(s) more.</source>
        <translation>
            <numerusform>[Thé béšt {count} théñ léárñ fór %n épóçh(š) móré.~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Thé béšt {count} théñ léárñ fór %n épóçh(š) móré.~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>network</source>
        <translation>[ñétwórk~~]</translation>
    </message>
    <message>
        <source>head</source>
        <translation>[héád~]</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>[léárñíñg ráté~~~~]</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>[óptímíšér~~~]</translation>
    </message>
    <message>
        <source>what stays as it is</source>
        <translation>[whát štáýš áš ít íš~~~~~~]</translation>
    </message>
    <message>
        <source>photos at a time</source>
        <translation>[phótóš át á tímé~~~~~]</translation>
    </message>
    <message>
        <source>Each photo goes through a network once and its vector is kept for all runs: that is quick.</source>
        <translation>[Éáçh phótó góéš thróúgh á ñétwórk óñçé áñd ítš véçtór íš képt fór áll rúñš: thát íš qúíçk.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Every epoch looks at every photo anew: that takes long without a graphics card.</source>
        <translation>[Évérý épóçh lóókš át évérý phótó áñéw: thát tákéš lóñg wíthóút á gráphíçš çárd.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n of the runs look at each photo once and share what they saw; the others look anew in every epoch, which takes long without a graphics card.</source>
        <translation>
            <numerusform>[%n óf thé rúñš lóók át éáçh phótó óñçé áñd šháré whát théý šáw; thé óthérš lóók áñéw íñ évérý épóçh, whíçh tákéš lóñg wíthóút á gráphíçš çárd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n óf thé rúñš lóók át éáçh phótó óñçé áñd šháré whát théý šáw; thé óthérš lóók áñéw íñ évérý épóçh, whíçh tákéš lóñg wíthóút á gráphíçš çárd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer seems to have no pretrained weights of {names}. Their runs will fail and say how to get them; the others go on.</source>
        <translation>[Thíš çómpútér šéémš tó hávé ñó prétráíñéd wéíghtš óf {names}. Théír rúñš wíll fáíl áñd šáý hów tó gét thém; thé óthérš gó óñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) of {source} in {count} classes.</source>
        <translation>
            <numerusform>[%n phótó(š) óf {source} íñ {count} çláššéš.~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótó(š) óf {source} íñ {count} çláššéš.~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} parameters, of which {learning} learn.</source>
        <translation>[{count} párámétérš, óf whíçh {learning} léárñ.~~~~~~~~~~~~~~~]</translation>
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
    <name>ChoiceForm</name>
    <message>
        <source>Begin with pretrained weights (ImageNet)</source>
        <translation>[Bégíñ wíth prétráíñéd wéíghtš (ÍmágéÑét)~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>[Štárt~]</translation>
    </message>
    <message>
        <source>It runs beside your work</source>
        <translation>[Ít rúñš béšídé ýóúr wórk~~~~~~~~]</translation>
    </message>
    <message>
        <source>Back to the runs</source>
        <translation>[Báçk tó thé rúñš~~~~~]</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>[Réçípé~~]</translation>
    </message>
    <message>
        <source>What is run of the recipe</source>
        <translation>[Whát íš rúñ óf thé réçípé~~~~~~~~]</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>[Phótóš~~]</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>[Whát ít dóéš~~~~]</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>As the recipe says</source>
        <translation>[Áš thé réçípé šáýš~~~~~~]</translation>
    </message>
    <message>
        <source>Search the best of its grid</source>
        <translation>[Šéárçh thé béšt óf ítš gríd~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Its whole grid</source>
        <translation>[Ítš whólé gríd~~~~]</translation>
    </message>
    <message>
        <source>Recipes ({patterns})</source>
        <translation>[Réçípéš ({patterns})~~~~~~]</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>[Çhóóšé á réçípé~~~~~]</translation>
    </message>
    <message>
        <source>Another recipe (TOML)…</source>
        <translation>[Áñóthér réçípé (TÓML)…~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} (cannot be read)</source>
        <translation>[{name} (çáññót bé réád)~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} (yours)</source>
        <translation>[{name} (ýóúrš)~~~~]</translation>
    </message>
    <message>
        <source>An experiment is running. Cancel it, or wait until it has ended.</source>
        <translation>[Áñ éxpéríméñt íš rúññíñg. Çáñçél ít, ór wáít úñtíl ít háš éñdéd.~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>ClashRow</name>
    <message>
        <source>None of these</source>
        <translation>[Ñóñé óf théšé~~~~]</translation>
    </message>
    <message>
        <source>Label it {name}; the file is written after that</source>
        <translation>[Lábél ít {name}; thé fílé íš wríttéñ áftér thát~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>ClassBar</name>
    <message>
        <source>labelled by you</source>
        <translation>[lábélléd bý ýóú~~~~~]</translation>
    </message>
    <message>
        <source>ruled out by you</source>
        <translation>[rúléd óút bý ýóú~~~~~]</translation>
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
        <source>Merge {name} into {into}</source>
        <translation>[Mérgé {name} íñtó {into}~~~~~~~~]</translation>
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
    <message>
        <source>{share} of the keywords right</source>
        <translation>[{share} óf thé kéýwórdš ríght~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Several classes per photo</source>
        <translation>[Šévérál çláššéš pér phótó~~~~~~~~]</translation>
    </message>
    <message>
        <source>One class per photo</source>
        <translation>[Óñé çlášš pér phótó~~~~~~]</translation>
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
        <source>Automatic threshold of {name}</source>
        <translation>[Áútómátíç thréšhóld óf {name}~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Remove the class {name}</source>
        <translation>[Rémóvé thé çlášš {name}~~~~~~~]</translation>
    </message>
    <message>
        <source>Merge the class {name} into another</source>
        <translation>[Mérgé thé çlášš {name} íñtó áñóthér~~~~~~~~~~~]</translation>
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
    <name>Curve</name>
    <message>
        <source>The curve appears when it learns.</source>
        <translation>[Thé çúrvé áppéárš whéñ ít léárñš.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing learnt yet</source>
        <translation>[Ñóthíñg léárñt ýét~~~~~~]</translation>
    </message>
    <message>
        <source>After epoch {number}: {unseen} on photos that it had not seen, {seen} on those learnt from</source>
        <translation>[Áftér épóçh {number}: {unseen} óñ phótóš thát ít hád ñót šééñ, {seen} óñ thóšé léárñt fróm~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>[épóçhš~~]</translation>
    </message>
    <message>
        <source>new photos</source>
        <translation>[ñéw phótóš~~~]</translation>
    </message>
    <message>
        <source>learnt from</source>
        <translation>[léárñt fróm~~~]</translation>
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
    <name>DelicatePhotos</name>
    <message>
        <source>Write into HEIC and AVIF photos too</source>
        <translation>[Wríté íñtó HÉÍÇ áñd ÁVÍF phótóš tóó~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Otherwise they get a sidecar file, because a write moves everything in them.</source>
        <translation>[Óthérwíšé théý gét á šídéçár fílé, béçáúšé á wríté móvéš évérýthíñg íñ thém.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Write into photos with content credentials (C2PA) too</source>
        <translation>[Wríté íñtó phótóš wíth çóñtéñt çrédéñtíálš (Ç2PÁ) tóó~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Their credentials become invalid. Otherwise they wait, and are listed with those that wait.</source>
        <translation>[Théír çrédéñtíálš béçómé íñválíd. Óthérwíšé théý wáít, áñd áré líštéd wíth thóšé thát wáít.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>DenyButton</name>
    <message>
        <source>Does not show {name}</source>
        <translation>[Dóéš ñót šhów {name}~~~~~~]</translation>
    </message>
    <message>
        <source>You said that it does not show {name}. Press to leave it open.</source>
        <translation>[Ýóú šáíd thát ít dóéš ñót šhów {name}. Préšš tó léávé ít ópéñ.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Loss</source>
        <translation>[Lóšš~]</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>[Ríght~]</translation>
    </message>
    <message>
        <source>Choose a run to see how it learnt, or several (Ctrl or Shift) to compare them.</source>
        <translation>[Çhóóšé á rúñ tó šéé hów ít léárñt, ór šévérál (Çtrl ór Šhíft) tó çómpáré thém.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n photo(s) that it had not learnt from; trained in {time}.</source>
        <translation>
            <numerusform>[Júdgéd bý %n phótó(š) thát ít hád ñót léárñt fróm; tráíñéd íñ {time}.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Júdgéd bý %n phótó(š) thát ít hád ñót léárñt fróm; tráíñéd íñ {time}.~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Its mean average precision is {share}.</source>
        <translation>[Ítš méáñ ávérágé préçíšíóñ íš {share}.~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Sharing vectors saved about {time}.</source>
        <translation>[Šháríñg véçtórš šávéd ábóút {time}.~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n runs beside each other</source>
        <translation>
            <numerusform>[%n rúñš béšídé éáçh óthér~~~~~~~~]</numerusform>
            <numerusform>[%n rúñš béšídé éáçh óthér~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>[Çómpáríñg…~~~]</translation>
    </message>
    <message>
        <source>The chosen runs</source>
        <translation>[Thé çhóšéñ rúñš~~~~~]</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Automatic</source>
        <translation>[Áútómátíç~~~]</translation>
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
        <source>The fastest that this computer has.</source>
        <translation>[Thé fáštéšt thát thíš çómpútér háš.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The fastest that this computer has: {device}.</source>
        <translation>[Thé fáštéšt thát thíš çómpútér háš: {device}.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Cores to use</source>
        <translation>[Çóréš tó úšé~~~~]</translation>
    </message>
    <message>
        <source>Automatic is all of them. Fewer leave more of the computer to other programs, and take longer.</source>
        <translation>[Áútómátíç íš áll óf thém. Féwér léávé móré óf thé çómpútér tó óthér prógrámš, áñd táké lóñgér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
    <name>Doubts</name>
    <message>
        <source>Look again</source>
        <translation>[Lóók ágáíñ~~~]</translation>
    </message>
    <message>
        <source>You keep each label or take the prediction; nothing is changed by itself</source>
        <translation>[Ýóú kéép éáçh lábél ór táké thé prédíçtíóñ; ñóthíñg íš çháñgéd bý ítšélf~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n labels may be mistakes.</source>
        <translation>
            <numerusform>[%n lábélš máý bé míštákéš.~~~~~~~~]</numerusform>
            <numerusform>[%n lábélš máý bé míštákéš.~~~~~~~~]</numerusform>
        </translation>
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
        <source>Cancelling…</source>
        <translation>[Çáñçéllíñg…~~~]</translation>
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
        <source>Recall</source>
        <translation>[Réçáll~~]</translation>
    </message>
    <message>
        <source>Of the photos that it puts in a class, how many belong there (for each class)</source>
        <translation>[Óf thé phótóš thát ít pútš íñ á çlášš, hów máñý bélóñg théré (fór éáçh çlášš)~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Of the photos that belong in a class, how many it finds (for each class)</source>
        <translation>[Óf thé phótóš thát bélóñg íñ á çlášš, hów máñý ít fíñdš (fór éáçh çlášš)~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>You never said of a photo that it is not {name}</source>
        <translation>[Ýóú ñévér šáíd óf á phótó thát ít íš ñót {name}~~~~~~~~~~~~~~~]</translation>
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
        <source>All statements</source>
        <translation>[Áll štátéméñtš~~~~]</translation>
    </message>
    <message>
        <source>Of all judged statements, each a yes or a no to one class, how many are right. With so few of them the true share may be anywhere from {low} to {high}.</source>
        <translation>[Óf áll júdgéd štátéméñtš, éáçh á ýéš ór á ñó tó óñé çlášš, hów máñý áré ríght. Wíth šó féw óf thém thé trúé šháré máý bé áñýwhéré fróm {low} tó {high}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
    <name>Findings</name>
    <message>
        <source>Classes</source>
        <translation>[Çláššéš~~]</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>[Çóñflíçtš~~~]</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>[Ñót íñ thé líbrárý~~~~~~]</translation>
    </message>
    <message>
        <source>Lines that cannot be used</source>
        <translation>[Líñéš thát çáññót bé úšéd~~~~~~~~]</translation>
    </message>
    <message>
        <source>{title} ({count})</source>
        <translation>[{title} ({count})~~~~~]</translation>
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
    <message>
        <source>Opening the library…</source>
        <translation>[Ópéñíñg thé líbrárý…~~~~~~]</translation>
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
        <source>Photos of the group; Space takes one out or puts it back in, Ctrl and its digit say what it is</source>
        <translation>[Phótóš óf thé gróúp; Špáçé tákéš óñé óút ór pútš ít báçk íñ, Çtrl áñd ítš dígít šáý whát ít íš~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>%n photos, about {right} of them {name}</source>
        <translation>
            <numerusform>[%n phótóš, ábóút {right} óf thém {name}~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš, ábóút {right} óf thém {name}~~~~~~~~~~~~~]</numerusform>
        </translation>
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
        <source>All that are selected are {name} (Enter)</source>
        <translation>[Áll thát áré šéléçtéd áré {name} (Éñtér)~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{n} of {total} selected</source>
        <translation>[{n} óf {total} šéléçtéd~~~~~~~]</translation>
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
        <source>The model says nothing of these; press the key of a class</source>
        <translation>[Thé módél šáýš ñóthíñg óf théšé; préšš thé kéý óf á çlášš~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Some are something else? Click them out: they are asked next. Or point at one and press Ctrl and the digit of its class.</source>
        <translation>[Šómé áré šóméthíñg élšé? Çlíçk thém óút: théý áré áškéd ñéxt. Ór póíñt át óñé áñd préšš Çtrl áñd thé dígít óf ítš çlášš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photos were taken out: one class?</source>
        <translation>
            <numerusform>[%n phótóš wéré tákéñ óút: óñé çlášš?~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n phótóš wéré tákéñ óút: óñé çlášš?~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
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
    <name>ImportDialog</name>
    <message>
        <source>Import labels</source>
        <translation>[Ímpórt lábélš~~~~]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>[Çáñçél~~]</translation>
    </message>
    <message>
        <source>Cancel: Import labels</source>
        <translation>[Çáñçél: Ímpórt lábélš~~~~~~~]</translation>
    </message>
    <message>
        <source>Retrain on my corrections</source>
        <translation>[Rétráíñ óñ mý çórréçtíóñš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>[Ímpórt~~]</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>[Çlóšé~]</translation>
    </message>
    <message>
        <source>Choose where the labels are. Nothing is changed before you have seen what would be.</source>
        <translation>[Çhóóšé whéré thé lábélš áré. Ñóthíñg íš çháñgéd béfóré ýóú hávé šééñ whát wóúld bé.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>[Réádíñg…~~]</translation>
    </message>
    <message>
        <source>Undo takes the import back.</source>
        <translation>[Úñdó tákéš thé ímpórt báçk.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>[Štóppéd.~~]</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>[Ímpórtíñg…~~~]</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>[Béíñg réád~~~]</translation>
    </message>
    <message>
        <source>Choose where the labels are</source>
        <translation>[Çhóóšé whéré thé lábélš áré~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>[Théré íš ñóthíñg tó ímpórt~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>[Šóméthíñg úñéxpéçtéd wéñt wróñg.~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>import %n label(s)</source>
        <translation>
            <numerusform>[ímpórt %n lábél(š)~~~~~~]</numerusform>
            <numerusform>[ímpórt %n lábél(š)~~~~~~]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Select photos to see more of them.</source>
        <translation>[Šéléçt phótóš tó šéé móré óf thém.~~~~~~~~~~~]</translation>
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
    <name>Intervals</name>
    <message>
        <source>How many photos are right</source>
        <translation>[Hów máñý phótóš áré ríght~~~~~~~~]</translation>
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
        <source>Every program sees them. The picture stays as it is; camera RAW gets a sidecar file, and a photo whose sidecar has them already keeps it.</source>
        <translation>[Évérý prógrám šééš thém. Thé píçtúré štáýš áš ít íš; çámérá RÁW gétš á šídéçár fílé, áñd á phótó whóšé šídéçár háš thém álréádý kéépš ít.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>An .xmp file beside each photo. The photos themselves are never changed: what was written into them before stays there as it is.</source>
        <translation>[Áñ .xmp fílé béšídé éáçh phótó. Thé phótóš thémšélvéš áré ñévér çháñgéd: whát wáš wríttéñ íñtó thém béfóré štáýš théré áš ít íš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>In sidecar files</source>
        <translation>[Íñ šídéçár fíléš~~~~~]</translation>
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
        <source>All of this belongs to the library that is open; a new one begins with it.</source>
        <translation>[Áll óf thíš bélóñgš tó thé líbrárý thát íš ópéñ; á ñéw óñé bégíñš wíth ít.~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>Other programs</source>
        <translation>[Óthér prógrámš~~~~]</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>[Fíléš~]</translation>
    </message>
    <message>
        <source>What is grey concerns the photos themselves, which are not written into now.</source>
        <translation>[Whát íš gréý çóñçérñš thé phótóš thémšélvéš, whíçh áré ñót wríttéñ íñtó ñów.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>LabPanel</name>
    <message>
        <source>New experiment…</source>
        <translation>[Ñéw éxpéríméñt…~~~~~]</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>[Çlóšé~]</translation>
    </message>
    <message>
        <source>The lab is not installed</source>
        <translation>[Thé láb íš ñót íñštálléd~~~~~~~~]</translation>
    </message>
    <message>
        <source>Which network, which head, how many labels? An experiment trains what its recipe names on your photos, and judges it by photos that it has not seen. Nothing in your library changes.</source>
        <translation>[Whíçh ñétwórk, whíçh héád, hów máñý lábélš? Áñ éxpéríméñt tráíñš whát ítš réçípé ñáméš óñ ýóúr phótóš, áñd júdgéš ít bý phótóš thát ít háš ñót šééñ. Ñóthíñg íñ ýóúr líbrárý çháñgéš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} is done.</source>
        <translation>[{name} íš dóñé.~~~~~]</translation>
    </message>
    <message>
        <source>{name} was stopped. What it learnt is kept: choose it and press Go on.</source>
        <translation>[{name} wáš štóppéd. Whát ít léárñt íš képt: çhóóšé ít áñd préšš Gó óñ.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} failed. {reason}</source>
        <translation>[{name} fáíléd. {reason}~~~~~~~]</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>[Láb~]</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>No photo and no keyword matches.</source>
        <translation>[Ñó phótó áñd ñó kéýwórd mátçhéš.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Search photos and keywords</source>
        <translation>[Šéárçh phótóš áñd kéýwórdš~~~~~~~~]</translation>
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
        <source>Tools</source>
        <translation>[Tóólš~]</translation>
    </message>
    <message>
        <source>Sees what is in your photos, writes it as keywords, and learns. No photo leaves this computer.</source>
        <translation>[Šééš whát íš íñ ýóúr phótóš, wrítéš ít áš kéýwórdš, áñd léárñš. Ñó phótó léávéš thíš çómpútér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
    <name>MergeButton</name>
    <message>
        <source>Merge into…</source>
        <translation>[Mérgé íñtó…~~~]</translation>
    </message>
    <message>
        <source>Make it one with another class: labels, predictions and files follow</source>
        <translation>[Máké ít óñé wíth áñóthér çlášš: lábélš, prédíçtíóñš áñd fíléš fóllów~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
    <name>ModeChoice</name>
    <message>
        <source>Classes per photo</source>
        <translation>[Çláššéš pér phótó~~~~~]</translation>
    </message>
    <message>
        <source>One class</source>
        <translation>[Óñé çlášš~~~]</translation>
    </message>
    <message>
        <source>A new label takes the place of the one before. No label is lost by the change.</source>
        <translation>[Á ñéw lábél tákéš thé pláçé óf thé óñé béfóré. Ñó lábél íš lóšt bý thé çháñgé.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation>[Šévérál çláššéš~~~~~]</translation>
    </message>
    <message>
        <source>A new label comes to those that are there, and each class can be ruled out by itself.</source>
        <translation>[Á ñéw lábél çóméš tó thóšé thát áré théré, áñd éáçh çlášš çáñ bé rúléd óút bý ítšélf.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Retrain, so that the model learns several classes per photo.</source>
        <translation>[Rétráíñ, šó thát thé módél léárñš šévérál çláššéš pér phótó.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Retrain, so that the model learns one class per photo.</source>
        <translation>[Rétráíñ, šó thát thé módél léárñš óñé çlášš pér phótó.~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>Add class {name}</source>
        <translation>[Ádd çlášš {name}~~~~~]</translation>
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
        <source>You labelled it {name}. Press to leave that open.</source>
        <translation>[Ýóú lábélléd ít {name}. Préšš tó léávé thát ópéñ.~~~~~~~~~~~~~~~~]</translation>
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
        <source>The model sees none of the classes in it.</source>
        <translation>[Thé módél šééš ñóñé óf thé çláššéš íñ ít.~~~~~~~~~~~~~]</translation>
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
    <name>OtherPrograms</name>
    <message>
        <source>digiKam and Immich</source>
        <translation>[dígíKám áñd Ímmíçh~~~~~~]</translation>
    </message>
    <message>
        <source>Their own tree of tags, with the classes under the parent keyword.</source>
        <translation>[Théír ówñ tréé óf tágš, wíth thé çláššéš úñdér thé páréñt kéýwórd.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The field {field}</source>
        <translation>[Thé fíéld {field}~~~~~]</translation>
    </message>
    <message>
        <source>Photo Mechanic</source>
        <translation>[Phótó Méçháñíç~~~~]</translation>
    </message>
    <message>
        <source>IPTC keywords in JPEG, TIFF and DNG. IPTC text that is there is kept, as UTF-8.</source>
        <translation>[ÍPTÇ kéýwórdš íñ JPÉG, TÍFF áñd DÑG. ÍPTÇ téxt thát íš théré íš képt, áš ÚTF-8.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>[Wíñdówš~~]</translation>
    </message>
    <message>
        <source>Its own tags in JPEG, TIFF and DNG. They cannot hold a class with ; in its name.</source>
        <translation>[Ítš ówñ tágš íñ JPÉG, TÍFF áñd DÑG. Théý çáññót hóld á çlášš wíth ; íñ ítš ñámé.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>All programs read the usual keywords. Tick one to write its own list as well, also into photos that have keywords from First Look already; a list that a photo has is kept up to date in any case.</source>
        <translation>[Áll prógrámš réád thé úšúál kéýwórdš. Tíçk óñé tó wríté ítš ówñ líšt áš wéll, álšó íñtó phótóš thát hávé kéýwórdš fróm Fíršt Lóók álréádý; á líšt thát á phótó háš íš képt úp tó dáté íñ áñý çášé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>Programs with keyword trees, such as Lightroom, show the classes under it. Empty: at the top. Photos that have keywords from First Look already follow.</source>
        <translation>[Prógrámš wíth kéýwórd trééš, šúçh áš Líghtróóm, šhów thé çláššéš úñdér ít. Émptý: át thé tóp. Phótóš thát hávé kéýwórdš fróm Fíršt Lóók álréádý fóllów.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A keyword cannot hold | or /. Leave them out.</source>
        <translation>[Á kéýwórd çáññót hóld | ór /. Léávé thém óút.~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>PendingPage</name>
    <message>
        <source>Keywords to write</source>
        <translation>[Kéýwórdš tó wríté~~~~~]</translation>
    </message>
    <message>
        <source>Hold writing</source>
        <translation>[Hóld wrítíñg~~~~]</translation>
    </message>
    <message>
        <source>Show in the gallery</source>
        <translation>[Šhów íñ thé gállérý~~~~~~]</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>[Wríté ñów~~~]</translation>
    </message>
    <message>
        <source>Comparing keywords</source>
        <translation>[Çómpáríñg kéýwórdš~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %n file(s) were written.</source>
        <translation>
            <numerusform>[Kéýwórdš óf %n fílé(š) wéré wríttéñ.~~~~~~~~~~~~]</numerusform>
            <numerusform>[Kéýwórdš óf %n fílé(š) wéré wríttéñ.~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be written; the list says why.</source>
        <translation>
            <numerusform>[%n çóúld ñót bé wríttéñ; thé líšt šáýš whý.~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n çóúld ñót bé wríttéñ; thé líšt šáýš whý.~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing keywords</source>
        <translation>[Wrítíñg kéýwórdš~~~~~]</translation>
    </message>
    <message>
        <source>No keywords wait to be written</source>
        <translation>[Ñó kéýwórdš wáít tó bé wríttéñ~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{found} of {photos}</source>
        <translation>[{found} óf {photos}~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>[%n phótó(š)~~~]</numerusform>
            <numerusform>[%n phótó(š)~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Keywords are not written into files. The settings say where they go.</source>
        <translation>[Kéýwórdš áré ñót wríttéñ íñtó fíléš. Thé šéttíñgš šáý whéré théý gó.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Comparing what the files say with what they should say…</source>
        <translation>[Çómpáríñg whát thé fíléš šáý wíth whát théý šhóúld šáý…~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay as they are until you label the photo or press “Write now”.</source>
        <translation>
            <numerusform>[%n fílé(š) štáý áš théý áré úñtíl ýóú lábél thé phótó ór préšš “Wríté ñów”.~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n fílé(š) štáý áš théý áré úñtíl ýóú lábél thé phótó ór préšš “Wríté ñów”.~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing is held. Keywords that are to come or go wait here until “Write now”.</source>
        <translation>[Wrítíñg íš héld. Kéýwórdš thát áré tó çómé ór gó wáít héré úñtíl “Wríté ñów”.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Every file says what it should. Hold writing, and keywords wait here for you before they are written.</source>
        <translation>[Évérý fílé šáýš whát ít šhóúld. Hóld wrítíñg, áñd kéýwórdš wáít héré fór ýóú béfóré théý áré wríttéñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing is written into any file until you press “Write now”</source>
        <translation>[Ñóthíñg íš wríttéñ íñtó áñý fílé úñtíl ýóú préšš “Wríté ñów”~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The photos whose keywords wait</source>
        <translation>[Thé phótóš whóšé kéýwórdš wáít~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message>
        <source>New class…</source>
        <translation>[Ñéw çlášš…~~~]</translation>
    </message>
    <message>
        <source>Does not show</source>
        <translation>[Dóéš ñót šhów~~~~]</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>[Léávé ópéñ~~~]</translation>
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
    <name>PrecisionChoice</name>
    <message>
        <source>How sure before it is written</source>
        <translation>[Hów šúré béfóré ít íš wríttéñ~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Of the keywords written by themselves, so many should be right. The thresholds of the classes follow.</source>
        <translation>[Óf thé kéýwórdš wríttéñ bý thémšélvéš, šó máñý šhóúld bé ríght. Thé thréšhóldš óf thé çláššéš fóllów.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
    <name>Reading</name>
    <message>
        <source>Those that are classes here</source>
        <translation>[Thóšé thát áré çláššéš héré~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The most frequent</source>
        <translation>[Thé móšt fréqúéñt~~~~~]</translation>
    </message>
    <message>
        <source>These:</source>
        <translation>[Théšé:~~]</translation>
    </message>
    <message>
        <source>bride, bouquet, wedding cake</source>
        <translation>[brídé, bóúqúét, wéddíñg çáké~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Also tags that only a person gave</source>
        <translation>[Álšó tágš thát óñlý á péršóñ gávé~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>[Çhóóšé á táblé…~~~~~]</translation>
    </message>
    <message>
        <source>None</source>
        <translation>[Ñóñé~]</translation>
    </message>
    <message>
        <source>Use no table of keywords</source>
        <translation>[Úšé ñó táblé óf kéýwórdš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Replace labels that I gave before</source>
        <translation>[Répláçé lábélš thát Í gávé béfóré~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Make that many new classes all the same</source>
        <translation>[Máké thát máñý ñéw çláššéš áll thé šámé~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Which column names the photos? Choose it.</source>
        <translation>[Whíçh çólúmñ ñáméš thé phótóš? Çhóóšé ít.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Which column holds the labels? Choose it.</source>
        <translation>[Whíçh çólúmñ hóldš thé lábélš? Çhóóšé ít.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Keywords that are class names</source>
        <translation>[Kéýwórdš thát áré çlášš ñáméš~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Photos are in the column</source>
        <translation>[Phótóš áré íñ thé çólúmñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Labels are in the column</source>
        <translation>[Lábélš áré íñ thé çólúmñ~~~~~~~~]</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>[Tágš~]</translation>
    </message>
    <message>
        <source>Confidence of at least</source>
        <translation>[Çóñfídéñçé óf át léášt~~~~~~~]</translation>
    </message>
    <message>
        <source> %</source>
        <translation>[ %]</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>[Kéýwórdš~~]</translation>
    </message>
    <message>
        <source>Photos per class, at least</source>
        <translation>[Phótóš pér çlášš, át léášt~~~~~~~~]</translation>
    </message>
    <message>
        <source>How many of the most frequent tags</source>
        <translation>[Hów máñý óf thé móšt fréqúéñt tágš~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>[Tágš, pártéd bý çómmáš~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose a table of keywords and classes</source>
        <translation>[Çhóóšé á táblé óf kéýwórdš áñd çláššéš~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose a table: a keyword and its class on each line</source>
        <translation>[Çhóóšé á táblé: á kéýwórd áñd ítš çlášš óñ éáçh líñé~~~~~~~~~~~~~~~~~]</translation>
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
    <name>RecentPage</name>
    <message>
        <source>Recent writes</source>
        <translation>[Réçéñt wrítéš~~~~]</translation>
    </message>
    <message>
        <source>Undo these writes</source>
        <translation>[Úñdó théšé wrítéš~~~~~]</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>[Léávé thém~~~]</translation>
    </message>
    <message>
        <source>Select all since this one</source>
        <translation>[Šéléçt áll šíñçé thíš óñé~~~~~~~~]</translation>
    </message>
    <message>
        <source>Undo these writes…</source>
        <translation>[Úñdó théšé wrítéš…~~~~~~]</translation>
    </message>
    <message>
        <source>Looking at what would be undone</source>
        <translation>[Lóókíñg át whát wóúld bé úñdóñé~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is nothing to undo: the files are as they were before.</source>
        <translation>[Théré íš ñóthíñg tó úñdó: thé fíléš áré áš théý wéré béfóré.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Write %n time(s) again what was undone?</source>
        <translation>
            <numerusform>[Wríté %n tímé(š) ágáíñ whát wáš úñdóñé?~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Wríté %n tímé(š) ágáíñ whát wáš úñdóñé?~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n write(s)? The keywords in the files become what they were before. What other programs have changed since stays, and so do your labels.</source>
        <translation>
            <numerusform>[Úñdó %n wríté(š)? Thé kéýwórdš íñ thé fíléš béçómé whát théý wéré béfóré. Whát óthér prógrámš hávé çháñgéd šíñçé štáýš, áñd šó dó ýóúr lábélš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Úñdó %n wríté(š)? Thé kéýwórdš íñ thé fíléš béçómé whát théý wéré béfóré. Whát óthér prógrámš hávé çháñgéd šíñçé štáýš, áñd šó dó ýóúr lábélš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>The files then stay as they are until you label the photos or press “Write now”.</source>
        <translation>[Thé fíléš théñ štáý áš théý áré úñtíl ýóú lábél thé phótóš ór préšš “Wríté ñów”.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Undoing writes</source>
        <translation>[Úñdóíñg wrítéš~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n file(s).</source>
        <translation>
            <numerusform>[Úñdóñé íñ %n fílé(š).~~~~~~~]</numerusform>
            <numerusform>[Úñdóñé íñ %n fílé(š).~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be changed.</source>
        <translation>
            <numerusform>[%n fílé(š) çóúld ñót bé çháñgéd.~~~~~~~~~~]</numerusform>
            <numerusform>[%n fílé(š) çóúld ñót bé çháñgéd.~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. What was undone so far stays undone.</source>
        <translation>[Çáñçélléd. Whát wáš úñdóñé šó fár štáýš úñdóñé.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n write(s)</source>
        <translation>
            <numerusform>[%n wríté(š)~~~]</numerusform>
            <numerusform>[%n wríté(š)~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {writes}</source>
        <translation>[{found} óf {writes}~~~~~~]</translation>
    </message>
    <message>
        <source>Select the writes first</source>
        <translation>[Šéléçt thé wrítéš fíršt~~~~~~~]</translation>
    </message>
    <message>
        <source>This write and all that came after it</source>
        <translation>[Thíš wríté áñd áll thát çámé áftér ít~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>These are undone already, or were never made</source>
        <translation>[Théšé áré úñdóñé álréádý, ór wéré ñévér mádé~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>[Réádíñg…~~]</translation>
    </message>
    <message>
        <source>Nothing has been written into files yet. Every write is listed here and can be undone.</source>
        <translation>[Ñóthíñg háš bééñ wríttéñ íñtó fíléš ýét. Évérý wríté íš líštéd héré áñd çáñ bé úñdóñé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
    <name>RemoveRow</name>
    <message>
        <source>Remove</source>
        <translation>[Rémóvé~~]</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>[Kéép ít~~]</translation>
    </message>
    <message>
        <source>Remove model {version} for good? Your labels and your photos stay as they are.</source>
        <translation>[Rémóvé módél {version} fór góód? Ýóúr lábélš áñd ýóúr phótóš štáý áš théý áré.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>[%Lñ phótóš~~~]</numerusform>
            <numerusform>[%Lñ phótóš~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged {name} into {into}, {count}. {keys} parts them again.</source>
        <translation>[Mérgéd {name} íñtó {into}, {count}. {keys} pártš thém ágáíñ.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>ReportRow</name>
    <message>
        <source>Open the report</source>
        <translation>[Ópéñ thé répórt~~~~~]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>[Çáñçél~~]</translation>
    </message>
    <message>
        <source>Nothing is written then</source>
        <translation>[Ñóthíñg íš wríttéñ théñ~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose a folder for the report</source>
        <translation>[Çhóóšé á fóldér fór thé répórt~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>First Look report, model {version}</source>
        <translation>[Fíršt Lóók répórt, módél {version}~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>[Mákíñg thé répórt…~~~~~~]</translation>
    </message>
    <message>
        <source>The report is in the folder “{folder}”.</source>
        <translation>[Thé répórt íš íñ thé fóldér “{folder}”.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>[Çáñçélléd. Ñóthíñg wáš wríttéñ.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Making the report… {share}</source>
        <translation>[Mákíñg thé répórt… {share}~~~~~~~~]</translation>
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
        <source>Second look</source>
        <translation>[Šéçóñd lóók~~~]</translation>
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
        <source>Labels of yours that may be mistakes</source>
        <translation>[Lábélš óf ýóúrš thát máý bé míštákéš~~~~~~~~~~~~]</translation>
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
        <source>Cancels it; nothing is changed (Esc)</source>
        <translation>[Çáñçélš ít; ñóthíñg íš çháñgéd (Éšç)~~~~~~~~~~~~]</translation>
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
        <source>Training deeper</source>
        <translation>[Tráíñíñg déépér~~~~~]</translation>
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
    <name>RunsPage</name>
    <message>
        <source>Delete</source>
        <translation>[Délété~~]</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>[Kéép~]</translation>
    </message>
    <message>
        <source>Use this in my library…</source>
        <translation>[Úšé thíš íñ mý líbrárý…~~~~~~~]</translation>
    </message>
    <message>
        <source>Shows what it would change first</source>
        <translation>[Šhówš whát ít wóúld çháñgé fíršt~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>[Gó óñ~]</translation>
    </message>
    <message>
        <source>Learns on where it was stopped</source>
        <translation>[Léárñš óñ whéré ít wáš štóppéd~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>[Ópéñ thé répórt~~~~~]</translation>
    </message>
    <message>
        <source>All runs on one page, in the browser</source>
        <translation>[Áll rúñš óñ óñé págé, íñ thé brówšér~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>[Délété…~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>[%n rúñ(š)~~~]</numerusform>
            <numerusform>[%n rúñ(š)~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Your library looks at its photos with {kind}, and this run is a {other}. Only a run of the same kind can be used.</source>
        <translation>[Ýóúr líbrárý lóókš át ítš phótóš wíth {kind}, áñd thíš rúñ íš á {other}. Óñlý á rúñ óf thé šámé kíñd çáñ bé úšéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>[Mákíñg thé répórt…~~~~~~]</translation>
    </message>
    <message>
        <source>Delete {name}? Its weights, curves and figures are gone for good.</source>
        <translation>[Délété {name}? Ítš wéíghtš, çúrvéš áñd fígúréš áré góñé fór góód.~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs? Their weights, curves and figures are gone for good.</source>
        <translation>
            <numerusform>[Délété %n rúñš? Théír wéíghtš, çúrvéš áñd fígúréš áré góñé fór góód.~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Délété %n rúñš? Théír wéíghtš, çúrvéš áñd fígúréš áré góñé fór góód.~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>[Šórtéd bý~~~]</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Runs of the lab</source>
        <translation>[Rúñš óf thé láb~~~~~]</translation>
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
        <source>Correct the dates first.</source>
        <translation>[Çórréçt thé dátéš fíršt.~~~~~~~~]</translation>
    </message>
    <message>
        <source>Set a filter first.</source>
        <translation>[Šét á fíltér fíršt.~~~~~~]</translation>
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
    <name>SecondLook</name>
    <message>
        <source>Keep your label</source>
        <translation>[Kéép ýóúr lábél~~~~~]</translation>
    </message>
    <message>
        <source>Asks you again next time (S or →)</source>
        <translation>[Áškš ýóú ágáíñ ñéxt tímé (Š ór →)~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No label looks like a mistake.</source>
        <translation>[Ñó lábél lóókš líké á míštáké.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation>[Ít íš {name}~~~~]</translation>
    </message>
    <message>
        <source>It does not show {name}</source>
        <translation>[Ít dóéš ñót šhów {name}~~~~~~~]</translation>
    </message>
    <message>
        <source>Take the prediction (Enter)</source>
        <translation>[Táké thé prédíçtíóñ (Éñtér)~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>[Kéép {name}~~~]</translation>
    </message>
    <message>
        <source>Your label is right (K)</source>
        <translation>[Ýóúr lábél íš ríght (K)~~~~~~~]</translation>
    </message>
    <message>
        <source>You said: {label}. A model that has not learnt from this photo says: not {name}, {share}</source>
        <translation>[Ýóú šáíd: {label}. Á módél thát háš ñót léárñt fróm thíš phótó šáýš: ñót {name}, {share}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You said: {label}. A model that has not learnt from this photo says: {name}, {share}</source>
        <translation>[Ýóú šáíd: {label}. Á módél thát háš ñót léárñt fróm thíš phótó šáýš: {name}, {share}~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>[ñóñé óf théšé~~~~]</translation>
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
    <message>
        <source>You labelled them {name}. Press to leave that open.</source>
        <translation>[Ýóú lábélléd thém {name}. Préšš tó léávé thát ópéñ.~~~~~~~~~~~~~~~~~]</translation>
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
        <source>Precision: of the photos that it puts in a class, how many belong there.</source>
        <translation>[Préçíšíóñ: óf thé phótóš thát ít pútš íñ á çlášš, hów máñý bélóñg théré.~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Recall: of the photos that belong there, how many it finds.</source>
        <translation>[Réçáll: óf thé phótóš thát bélóñg théré, hów máñý ít fíñdš.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Before and After: both in one figure (F1), which is high only where both are.</source>
        <translation>[Béfóré áñd Áftér: bóth íñ óñé fígúré (F1), whíçh íš hígh óñlý whéré bóth áré.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>All statements: how many are right; what you left open does not count.</source>
        <translation>[Áll štátéméñtš: hów máñý áré ríght; whát ýóú léft ópéñ dóéš ñót çóúñt.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>All photos: how many are right.</source>
        <translation>[Áll phótóš: hów máñý áré ríght.~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>Table (CSV, TSV)…</source>
        <translation>[Táblé (ÇŠV, TŠV)…~~~~~]</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>[Fóldér…~~]</translation>
    </message>
    <message>
        <source>Keywords in the photos</source>
        <translation>[Kéýwórdš íñ thé phótóš~~~~~~~]</translation>
    </message>
    <message>
        <source>A folder with one folder of photos per class, or Unsplash's tags</source>
        <translation>[Á fóldér wíth óñé fóldér óf phótóš pér çlášš, ór Úñšplášh'š tágš~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A file that names photos and their labels</source>
        <translation>[Á fílé thát ñáméš phótóš áñd théír lábélš~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Keywords that other programs wrote into the photos of this library</source>
        <translation>[Kéýwórdš thát óthér prógrámš wróté íñtó thé phótóš óf thíš líbrárý~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Labels from folders named like classes, from a table, or from keywords.</source>
        <translation>[Lábélš fróm fóldérš ñáméd líké çláššéš, fróm á táblé, ór fróm kéýwórdš.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose a folder with one folder per class</source>
        <translation>[Çhóóšé á fóldér wíth óñé fóldér pér çlášš~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Tables ({kinds});;All files (*)</source>
        <translation>[Tábléš ({kinds});;Áll fíléš (*)~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose a table of labels</source>
        <translation>[Çhóóšé á táblé óf lábélš~~~~~~~~]</translation>
    </message>
    <message>
        <source>Photos of the experiment</source>
        <translation>[Phótóš óf thé éxpéríméñt~~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>[Çhóóšé…~~]</translation>
    </message>
    <message>
        <source>Label photos of at least two classes first: the lab learns from your labels.</source>
        <translation>[Lábél phótóš óf át léášt twó çláššéš fíršt: thé láb léárñš fróm ýóúr lábélš.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Choose where the photos are.</source>
        <translation>[Çhóóšé whéré thé phótóš áré.~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You have not labelled any photos yet.</source>
        <translation>[Ýóú hávé ñót lábélléd áñý phótóš ýét.~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Your labels: {classes}</source>
        <translation>[Ýóúr lábélš: {classes}~~~~~~~]</translation>
    </message>
    <message>
        <source>A folder with a folder of photos for each class</source>
        <translation>[Á fóldér wíth á fóldér óf phótóš fór éáçh çlášš~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A table with a column of photos and one of classes</source>
        <translation>[Á táblé wíth á çólúmñ óf phótóš áñd óñé óf çláššéš~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>[Tábléš ({patterns})~~~~~~]</translation>
    </message>
    <message>
        <source>My labels in this library</source>
        <translation>[Mý lábélš íñ thíš líbrárý~~~~~~~~]</translation>
    </message>
    <message>
        <source>A folder for each class…</source>
        <translation>[Á fóldér fór éáçh çlášš…~~~~~~~~]</translation>
    </message>
    <message>
        <source>A table (CSV or TSV)…</source>
        <translation>[Á táblé (ÇŠV ór TŠV)…~~~~~~~]</translation>
    </message>
    <message>
        <source>Column of photos</source>
        <translation>[Çólúmñ óf phótóš~~~~~]</translation>
    </message>
    <message>
        <source>Column of classes</source>
        <translation>[Çólúmñ óf çláššéš~~~~~]</translation>
    </message>
    <message>
        <source>{name} (found by itself)</source>
        <translation>[{name} (fóúñd bý ítšélf)~~~~~~~~]</translation>
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
        <source>Cancel this. What is finished is kept, nothing is left half done.</source>
        <translation>[Çáñçél thíš. Whát íš fíñíšhéd íš képt, ñóthíñg íš léft hálf dóñé.~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>Show which keywords come and which go</source>
        <translation>[Šhów whíçh kéýwórdš çómé áñd whíçh gó~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Cancelling: {what}</source>
        <translation>[Çáñçéllíñg: {what}~~~~~~]</translation>
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
    <message numerus="yes">
        <source>Writing is held: %n photo(s) wait</source>
        <translation>
            <numerusform>[Wrítíñg íš héld: %n phótó(š) wáít~~~~~~~~~~~]</numerusform>
            <numerusform>[Wrítíñg íš héld: %n phótó(š) wáít~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing is held</source>
        <translation>[Wrítíñg íš héld~~~~~]</translation>
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
    <name>Strip</name>
    <message>
        <source>Progress of the experiment</source>
        <translation>[Prógréšš óf thé éxpéríméñt~~~~~~~~]</translation>
    </message>
    <message>
        <source>Stops it. What is learnt so far is kept, and it can go on from there</source>
        <translation>[Štópš ít. Whát íš léárñt šó fár íš képt, áñd ít çáñ gó óñ fróm théré~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>[Çáñçél~~]</translation>
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
        <source>{what}: epoch {done} of {total}</source>
        <translation>[{what}: épóçh {done} óf {total}~~~~~~~~~~]</translation>
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
    <message>
        <source>Automatic</source>
        <translation>[Áútómátíç~~~]</translation>
    </message>
    <message>
        <source>Back to the threshold that the model has found</source>
        <translation>[Báçk tó thé thréšhóld thát thé módél háš fóúñd~~~~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>would tag %Ln photos</source>
        <translation>
            <numerusform>[wóúld tág %Lñ phótóš~~~~~~]</numerusform>
            <numerusform>[wóúld tág %Lñ phótóš~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>[ñóñé~]</translation>
    </message>
    <message>
        <source>None is written by itself yet: more labels will do it, or a threshold of your own</source>
        <translation>[Ñóñé íš wríttéñ bý ítšélf ýét: móré lábélš wíll dó ít, ór á thréšhóld óf ýóúr ówñ~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
    <name>TracesPage</name>
    <message>
        <source>Also the keywords that you decided</source>
        <translation>[Álšó thé kéýwórdš thát ýóú déçídéd~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Remove all traces</source>
        <translation>[Rémóvé áll tráçéš~~~~~]</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>[Léávé thém~~~]</translation>
    </message>
    <message>
        <source>Remove all traces…</source>
        <translation>[Rémóvé áll tráçéš…~~~~~~]</translation>
    </message>
    <message>
        <source>Looking for traces in the files</source>
        <translation>[Lóókíñg fór tráçéš íñ thé fíléš~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No file holds anything of First Look.</source>
        <translation>[Ñó fílé hóldš áñýthíñg óf Fíršt Lóók.~~~~~~~~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) hold traces of First Look.</source>
        <translation>
            <numerusform>[%n fílé(š) hóld tráçéš óf Fíršt Lóók.~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n fílé(š) hóld tráçéš óf Fíršt Lóók.~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) would come out.</source>
        <translation>
            <numerusform>[%n kéýwórd(š) wóúld çómé óút.~~~~~~~~~]</numerusform>
            <numerusform>[%n kéýwórd(š) wóúld çómé óút.~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sidecar(s) that hold nothing else would be removed.</source>
        <translation>
            <numerusform>[%n šídéçár(š) thát hóld ñóthíñg élšé wóúld bé rémóvéd.~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[%n šídéçár(š) thát hóld ñóthíñg élšé wóúld bé rémóvéd.~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be changed now.</source>
        <translation>
            <numerusform>[%n fílé(š) çáññót bé çháñgéd ñów.~~~~~~~~~~~]</numerusform>
            <numerusform>[%n fílé(š) çáññót bé çháñgéd ñów.~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove all traces from %n file(s)? Keywords of other programs stay, and so do your labels in First Look. Writing is held afterwards.</source>
        <translation>
            <numerusform>[Rémóvé áll tráçéš fróm %n fílé(š)? Kéýwórdš óf óthér prógrámš štáý, áñd šó dó ýóúr lábélš íñ Fíršt Lóók. Wrítíñg íš héld áftérwárdš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
            <numerusform>[Rémóvé áll tráçéš fróm %n fílé(š)? Kéýwórdš óf óthér prógrámš štáý, áñd šó dó ýóúr lábélš íñ Fíršt Lóók. Wrítíñg íš héld áftérwárdš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing traces</source>
        <translation>[Rémóvíñg tráçéš~~~~~]</translation>
    </message>
    <message numerus="yes">
        <source>Traces were removed from %n file(s).</source>
        <translation>
            <numerusform>[Tráçéš wéré rémóvéd fróm %n fílé(š).~~~~~~~~~~~~]</numerusform>
            <numerusform>[Tráçéš wéré rémóvéd fróm %n fílé(š).~~~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be changed.</source>
        <translation>
            <numerusform>[%n fílé(š) çóúld ñót bé çháñgéd.~~~~~~~~~~]</numerusform>
            <numerusform>[%n fílé(š) çóúld ñót bé çháñgéd.~~~~~~~~~~]</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing is held, so that no keyword comes back by itself.</source>
        <translation>[Wrítíñg íš héld, šó thát ñó kéýwórd çóméš báçk bý ítšélf.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Cancelled. What was removed so far is gone from the files.</source>
        <translation>[Çáñçélléd. Whát wáš rémóvéd šó fár íš góñé fróm thé fíléš.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Takes every keyword that the model decided out of the files and sidecars, and First Look's own notes. Photos, keywords of other programs, and your labels in First Look stay as they are.</source>
        <translation>[Tákéš évérý kéýwórd thát thé módél déçídéd óút óf thé fíléš áñd šídéçárš, áñd Fíršt Lóók'š ówñ ñótéš. Phótóš, kéýwórdš óf óthér prógrámš, áñd ýóúr lábélš íñ Fíršt Lóók štáý áš théý áré.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Trying {name} on your photos</source>
        <translation>[Trýíñg {name} óñ ýóúr phótóš~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Nothing changes before you say so. A backbone of its own looks at every photo first.</source>
        <translation>[Ñóthíñg çháñgéš béfóré ýóú šáý šó. Á báçkbóñé óf ítš ówñ lóókš át évérý phótó fíršt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Training deeper</source>
        <translation>[Tráíñíñg déépér~~~~~]</translation>
    </message>
    <message>
        <source>The part of the model that sees is learning too. It takes minutes, with many labels hours; you can go on working. Cancelled or cut off, it goes on where it was when you start it again.</source>
        <translation>[Thé párt óf thé módél thát šééš íš léárñíñg tóó. Ít tákéš míñútéš, wíth máñý lábélš hóúrš; ýóú çáñ gó óñ wórkíñg. Çáñçélléd ór çút óff, ít góéš óñ whéré ít wáš whéñ ýóú štárt ít ágáíñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
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
        <source>The run cannot be used</source>
        <translation>[Thé rúñ çáññót bé úšéd~~~~~~~]</translation>
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
        <source>Look again</source>
        <translation>[Lóók ágáíñ~~~]</translation>
    </message>
    <message>
        <source>The version was not put to use</source>
        <translation>[Thé véršíóñ wáš ñót pút tó úšé~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Back to the lab</source>
        <translation>[Báçk tó thé láb~~~~~]</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>[Trý ágáíñ~~~]</translation>
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
        <source>Predictions of {names} wait for your review; none is written yet: with so few labels it cannot be promised that {share} of them are right.</source>
        <translation>[Prédíçtíóñš óf {names} wáít fór ýóúr révíéw; ñóñé íš wríttéñ ýét: wíth šó féw lábélš ít çáññót bé prómíšéd thát {share} óf thém áré ríght.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>Save report…</source>
        <translation>[Šávé répórt…~~~~]</translation>
    </message>
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
        <source>Remove…</source>
        <translation>[Rémóvé…~~]</translation>
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
        <source>Removing…</source>
        <translation>[Rémóvíñg…~~~]</translation>
    </message>
    <message>
        <source>Model {version} was removed.</source>
        <translation>[Módél {version} wáš rémóvéd.~~~~~~~~~]</translation>
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
        <source>Select a version first</source>
        <translation>[Šéléçt á véršíóñ fíršt~~~~~~~]</translation>
    </message>
    <message>
        <source>A report is being made</source>
        <translation>[Á répórt íš béíñg mádé~~~~~~~]</translation>
    </message>
    <message>
        <source>How good the version in use is, as one page with its worst mistakes; it stays on this computer</source>
        <translation>[Hów góód thé véršíóñ íñ úšé íš, áš óñé págé wíth ítš wóršt míštákéš; ít štáýš óñ thíš çómpútér~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
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
        <source>Takes this version out of the list for good (Delete)</source>
        <translation>[Tákéš thíš véršíóñ óút óf thé líšt fór góód (Délété)~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The first guesses always stay</source>
        <translation>[Thé fíršt gúéššéš álwáýš štáý~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The version in use cannot be removed</source>
        <translation>[Thé véršíóñ íñ úšé çáññót bé rémóvéd~~~~~~~~~~~~]</translation>
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
    <name>Work</name>
    <message>
        <source>Progress</source>
        <translation>[Prógréšš~~]</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>[Çáñçél~~]</translation>
    </message>
    <message>
        <source>Cancel this. What is done so far is kept.</source>
        <translation>[Çáñçél thíš. Whát íš dóñé šó fár íš képt.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>[{what}: {done} óf {total}~~~~~~~~]</translation>
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
    <message>
        <source>The model is learning now. Try the run when that has ended.</source>
        <translation>[Thé módél íš léárñíñg ñów. Trý thé rúñ whéñ thát háš éñdéd.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
</context>
<context>
    <name>WritingPanel</name>
    <message>
        <source>Keywords in the files</source>
        <translation>[Kéýwórdš íñ thé fíléš~~~~~~~]</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>[Tó wríté~~]</translation>
    </message>
    <message>
        <source>Recent writes</source>
        <translation>[Réçéñt wrítéš~~~~]</translation>
    </message>
    <message>
        <source>Remove all traces</source>
        <translation>[Rémóvé áll tráçéš~~~~~]</translation>
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
<context>
    <name>engine</name>
    <message>
        <source> (process {read_text})</source>
        <translation>[ (próçéšš {read_text})~~~~~~~]</translation>
    </message>
    <message>
        <source> Fetch them with: firstlook weights get</source>
        <translation>[ Fétçh thém wíth: fírštlóók wéíghtš gét~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source> To go back: firstlook weights use {before}.</source>
        <translation>[ Tó gó báçk: fírštlóók wéíghtš úšé {before}.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source> … and {shown} more</source>
        <translation>[ … áñd {shown} móré~~~~~~]</translation>
    </message>
    <message>
        <source>--weights</source>
        <translation>[--wéíghtš~~~]</translation>
    </message>
    <message>
        <source>0 bytes</source>
        <translation>[0 býtéš~~]</translation>
    </message>
    <message>
        <source>; the official ones see more: firstlook weights get</source>
        <translation>[; thé óffíçíál óñéš šéé móré: fírštlóók wéíghtš gét~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A class name can have at most 200 characters.</source>
        <translation>[Á çlášš ñámé çáñ hávé át móšt 200 çháráçtérš.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>[Á çlášš ñéédš á ñámé.~~~~~~~]</translation>
    </message>
    <message>
        <source>A colour is written like #4e79a7, not {color}.</source>
        <translation>[Á çólóúr íš wríttéñ líké #4é79á7, ñót {color}.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A key is one letter or digit, not {key}.</source>
        <translation>[Á kéý íš óñé léttér ór dígít, ñót {key}.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>A threshold is a probability from 0 to 1, not {threshold}.</source>
        <translation>[Á thréšhóld íš á próbábílítý fróm 0 tó 1, ñót {threshold}.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another First Look{who} is working on {root}. Close it, or wait until it has finished, and try again.</source>
        <translation>[Áñóthér Fíršt Lóók{who} íš wórkíñg óñ {root}. Çlóšé ít, ór wáít úñtíl ít háš fíñíšhéd, áñd trý ágáíñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another program and you disagree on {names} and {more:,} more photos. They wait for your review; their files stay as they are until then.</source>
        <translation>[Áñóthér prógrám áñd ýóú díšágréé óñ {names} áñd {more:,} móré phótóš. Théý wáít fór ýóúr révíéw; théír fíléš štáý áš théý áré úñtíl théñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another program and you disagree on {names}. It waits for your review; its file stays as it is until then.</source>
        <translation>[Áñóthér prógrám áñd ýóú díšágréé óñ {names}. Ít wáítš fór ýóúr révíéw; ítš fílé štáýš áš ít íš úñtíl théñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another program changed the labels of {names} and {more:,} more photos.</source>
        <translation>[Áñóthér prógrám çháñgéd thé lábélš óf {names} áñd {more:,} móré phótóš.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Another program changed the labels of {names}.</source>
        <translation>[Áñóthér prógrám çháñgéd thé lábélš óf {names}.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Cannot make the sample library in {folder}: {reason}. Choose a folder you may write to.</source>
        <translation>[Çáññót máké thé šámplé líbrárý íñ {folder}: {reason}. Çhóóšé á fóldér ýóú máý wríté tó.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool</source>
        <translation>[ÉxífTóól~~]</translation>
    </message>
    <message>
        <source>ExifTool could not write it: {error}</source>
        <translation>[ÉxífTóól çóúld ñót wríté ít: {error}~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool does not get through its metadata</source>
        <translation>[ÉxífTóól dóéš ñót gét thróúgh ítš métádátá~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool does not say its version but {stdout}.</source>
        <translation>[ÉxífTóól dóéš ñót šáý ítš véršíóñ bút {stdout}.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool is not installed</source>
        <translation>[ÉxífTóól íš ñót íñštálléd~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool was not found. {how_to_install}</source>
        <translation>[ÉxífTóól wáš ñót fóúñd. {how_to_install}~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool was started but does not answer. Is its Perl complete?</source>
        <translation>[ÉxífTóól wáš štártéd bút dóéš ñót áñšwér. Íš ítš Pérl çómplété?~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool will not write it ({reason})</source>
        <translation>[ÉxífTóól wíll ñót wríté ít ({reason})~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool {what} is too old; 12.40 or newer is needed. {how_to_install}</source>
        <translation>[ÉxífTóól {what} íš tóó óld; 12.40 ór ñéwér íš ñéédéd. {how_to_install}~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool's answer is not JSON: {error}</source>
        <translation>[ÉxífTóól'š áñšwér íš ñót JŠÓÑ: {error}~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>FIRSTLOOK_EXIFTOOL names {told}, which is not a program. {how_to_install}</source>
        <translation>[FÍRŠTLÓÓK_ÉXÍFTÓÓL ñáméš {told}, whíçh íš ñót á prógrám. {how_to_install}~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>First Look cannot keep its index in {where}: {why}. Choose another place with --index.</source>
        <translation>[Fíršt Lóók çáññót kéép ítš íñdéx íñ {where}: {why}. Çhóóšé áñóthér pláçé wíth --íñdéx.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>In this library a photo has one class: say which one it is, or none of these. For several: firstlook mode FOLDER several</source>
        <translation>[Íñ thíš líbrárý á phótó háš óñé çlášš: šáý whíçh óñé ít íš, ór ñóñé óf théšé. Fór šévérál: fírštlóók módé FÓLDÉR šévérál~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Install it with `sudo apt install libimage-exiftool-perl` (Debian, Ubuntu), `brew install exiftool` (macOS) or `winget install OliverBetz.ExifTool` (Windows), or set FIRSTLOOK_EXIFTOOL to its path.</source>
        <translation>[Íñštáll ít wíth `šúdó ápt íñštáll líbímágé-éxíftóól-pérl` (Débíáñ, Úbúñtú), `bréw íñštáll éxíftóól` (máçÓŠ) ór `wíñgét íñštáll ÓlívérBétž.ÉxífTóól` (Wíñdówš), ór šét FÍRŠTLÓÓK_ÉXÍFTÓÓL tó ítš páth.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Learnt again with the weights {name}: model version {version}, accuracy {now:.3f} on photos that it had not seen, {was:.3f} with version {version_} before.{worse}</source>
        <translation>[Léárñt ágáíñ wíth thé wéíghtš {name}: módél véršíóñ {version}, áççúráçý {now:.3f} óñ phótóš thát ít hád ñót šééñ, {was:.3f} wíth véršíóñ {version_} béfóré.{worse}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Line {line:,} of {file} gives the keyword {cells} the class {name}, and a line above gives it {key}. Leave one of them.</source>
        <translation>[Líñé {line:,} óf {file} gívéš thé kéýwórd {cells} thé çlášš {name}, áñd á líñé ábóvé gívéš ít {key}. Léávé óñé óf thém.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Line {line:,} of {file}: {reason}</source>
        <translation>[Líñé {line:,} óf {file}: {reason}~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Line {line:,} of {path} is not a keyword and its class. Write one of each on a line, like: bridal bouquet,bouquet</source>
        <translation>[Líñé {line:,} óf {path} íš ñót á kéýwórd áñd ítš çlášš. Wríté óñé óf éáçh óñ á líñé, líké: brídál bóúqúét,bóúqúét~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Line {number:,} of {path} is longer than {longest_line:,} characters; this is no table. Choose a CSV file with one photo on each line.</source>
        <translation>[Líñé {number:,} óf {path} íš lóñgér tháñ {longest_line:,} çháráçtérš; thíš íš ñó táblé. Çhóóšé á ÇŠV fílé wíth óñé phótó óñ éáçh líñé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Model {version} was trained with other weights ({backbone}). Its predictions are kept; new photos get first guesses until you retrain.</source>
        <translation>[Módél {version} wáš tráíñéd wíth óthér wéíghtš ({backbone}). Ítš prédíçtíóñš áré képt; ñéw phótóš gét fíršt gúéššéš úñtíl ýóú rétráíñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Photo {id_} is not in the index any more; none of the others were labelled. Try again.</source>
        <translation>[Phótó {id_} íš ñót íñ thé íñdéx áñý móré; ñóñé óf thé óthérš wéré lábélléd. Trý ágáíñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>[Pýthóñ~~]</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>[ŠQLíté~~]</translation>
    </message>
    <message>
        <source>The backbone of the current model cannot be used: {error}</source>
        <translation>[Thé báçkbóñé óf thé çúrréñt módél çáññót bé úšéd: {error}~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The backbone that came with the model is refused: {error}</source>
        <translation>[Thé báçkbóñé thát çámé wíth thé módél íš réfúšéd: {error}~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The class name {name} begins or ends with a space; keywords cannot.</source>
        <translation>[Thé çlášš ñámé {name} bégíñš ór éñdš wíth á špáçé; kéýwórdš çáññót.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The class name {name} holds / or |, which part the levels of hierarchical keywords; choose one without them.</source>
        <translation>[Thé çlášš ñámé {name} hóldš / ór |, whíçh párt thé lévélš óf híérárçhíçál kéýwórdš; çhóóšé óñé wíthóút thém.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The class name {name} holds a character that keywords cannot hold.</source>
        <translation>[Thé çlášš ñámé {name} hóldš á çháráçtér thát kéýwórdš çáññót hóld.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The column {places} of {path} cannot name both the photos and their labels. Choose another.</source>
        <translation>[Thé çólúmñ {places} óf {path} çáññót ñámé bóth thé phótóš áñd théír lábélš. Çhóóšé áñóthér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The current model has learnt from every labelled photo, or from one just like it: there is none left to judge it by. Retrain, or label some photos of other scenes.</source>
        <translation>[Thé çúrréñt módél háš léárñt fróm évérý lábélléd phótó, ór fróm óñé júšt líké ít: théré íš ñóñé léft tó júdgé ít bý. Rétráíñ, ór lábél šómé phótóš óf óthér šçéñéš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and start again; what was done so far is kept.</source>
        <translation>[Thé díšk íš fúll. Fréé šómé špáçé áñd štárt ágáíñ; whát wáš dóñé šó fár íš képt.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The download of the weights was cancelled.</source>
        <translation>[Thé dówñlóád óf thé wéíghtš wáš çáñçélléd.~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {strerror}.</source>
        <translation>[Thé fóldér {folder} çáññót bé réád: {strerror}.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read.</source>
        <translation>[Thé fóldér {path} çáññót bé réád.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The folder {root} is not there. Connect its drive or check its name; all labels are kept.</source>
        <translation>[Thé fóldér {root} íš ñót théré. Çóññéçt ítš drívé ór çhéçk ítš ñámé; áll lábélš áré képt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The folder {source} cannot be read: {strerror}.</source>
        <translation>[Thé fóldér {source} çáññót bé réád: {strerror}.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The import was stopped after {count:,} photos; those are labelled, the others are not.</source>
        <translation>[Thé ímpórt wáš štóppéd áftér {count:,} phótóš; thóšé áré lábélléd, thé óthérš áré ñót.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The index cannot be written. Check the permissions of its folder, or choose another with --index.</source>
        <translation>[Thé íñdéx çáññót bé wríttéñ. Çhéçk thé pérmíššíóñš óf ítš fóldér, ór çhóóšé áñóthér wíth --íñdéx.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The index is damaged. Start First Look again: the damaged one is kept aside and the index is rebuilt from the photos, their keywords and the label book.</source>
        <translation>[Thé íñdéx íš dámágéd. Štárt Fíršt Lóók ágáíñ: thé dámágéd óñé íš képt ášídé áñd thé íñdéx íš rébúílt fróm thé phótóš, théír kéýwórdš áñd thé lábél bóók.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The index was damaged. It is kept aside as {aside}, and a new one is built from the photos, their keywords and the label book; no label is lost.</source>
        <translation>[Thé íñdéx wáš dámágéd. Ít íš képt ášídé áš {aside}, áñd á ñéw óñé íš búílt fróm thé phótóš, théír kéýwórdš áñd thé lábél bóók; ñó lábél íš lóšt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The index {file} cannot be read ({error}). Run firstlook tag on its folder: a damaged index is kept aside, and a new one is built from the photos.</source>
        <translation>[Thé íñdéx {file} çáññót bé réád ({error}). Rúñ fírštlóók tág óñ ítš fóldér: á dámágéd íñdéx íš képt ášídé, áñd á ñéw óñé íš búílt fróm thé phótóš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The index {file} cannot be used: {error}.</source>
        <translation>[Thé íñdéx {file} çáññót bé úšéd: {error}.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The index {file} is of an older First Look. Run firstlook tag on its folder.</source>
        <translation>[Thé íñdéx {file} íš óf áñ óldér Fíršt Lóók. Rúñ fírštlóók tág óñ ítš fóldér.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The index {file} was made by a newer First Look ({unknown}). Update First Look, or use another index with --index. Nothing was changed.</source>
        <translation>[Thé íñdéx {file} wáš mádé bý á ñéwér Fíršt Lóók ({unknown}). Úpdáté Fíršt Lóók, ór úšé áñóthér íñdéx wíth --íñdéx. Ñóthíñg wáš çháñgéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The key {key} belongs to {taken} already.</source>
        <translation>[Thé kéý {key} bélóñgš tó {taken} álréádý.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The model in {name} was trained with {key}, this library uses {mine}. Use the same weights to share a model.</source>
        <translation>[Thé módél íñ {name} wáš tráíñéd wíth {key}, thíš líbrárý úšéš {mine}. Úšé thé šámé wéíghtš tó šháré á módél.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The precision is a share from 0.5 to 0.99, not {share:g}.</source>
        <translation>[Thé préçíšíóñ íš á šháré fróm 0.5 tó 0.99, ñót {share:g}.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The report cannot be written into {folder}: {strerror}. Choose another folder.</source>
        <translation>[Thé répórt çáññót bé wríttéñ íñtó {folder}: {strerror}. Çhóóšé áñóthér fóldér.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The training was ended from outside ({code}); memory may be short. Nothing was changed. What was learnt is kept: start it again to go on</source>
        <translation>[Thé tráíñíñg wáš éñdéd fróm óútšídé ({code}); mémórý máý bé šhórt. Ñóthíñg wáš çháñgéd. Whát wáš léárñt íš képt: štárt ít ágáíñ tó gó óñ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There are no labels yet. Label some photos of at least two classes (firstlook label FOLDER --class NAME FILE…): 5 or more of each make it worth it.</source>
        <translation>[Théré áré ñó lábélš ýét. Lábél šómé phótóš óf át léášt twó çláššéš (fírštlóók lábél FÓLDÉR --çlášš ÑÁMÉ FÍLÉ…): 5 ór móré óf éáçh máké ít wórth ít.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is a class {name} already.</source>
        <translation>[Théré íš á çlášš {name} álréádý.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is a class {name} already; merging two classes is not done by renaming.</source>
        <translation>[Théré íš á çlášš {name} álréádý; mérgíñg twó çláššéš íš ñót dóñé bý réñámíñg.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no class {name}. Classes: {names}. Add it with: firstlook classes FOLDER add {name}</source>
        <translation>[Théré íš ñó çlášš {name}. Çláššéš: {names}. Ádd ít wíth: fírštlóók çláššéš FÓLDÉR ádd {name}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>[Théré íš ñó fílé {file}.~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no file {file}. Check its name.</source>
        <translation>[Théré íš ñó fílé {file}. Çhéçk ítš ñámé.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no folder or file {path}.</source>
        <translation>[Théré íš ñó fóldér ór fílé {path}.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no folder {root}. Check its name, or connect its drive.</source>
        <translation>[Théré íš ñó fóldér {root}. Çhéçk ítš ñámé, ór çóññéçt ítš drívé.~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no model version {version}. Versions: {names}.</source>
        <translation>[Théré íš ñó módél véršíóñ {version}. Véršíóñš: {names}.~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>This photo has not been looked at yet; try again when the work in hand is done.</source>
        <translation>[Thíš phótó háš ñót bééñ lóókéd át ýét; trý ágáíñ whéñ thé wórk íñ háñd íš dóñé.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>This would make {new:,} new classes; most likely its labels are no classes. Choose another column, or leave out classes with few photos. If it is right all the same, allow it (in a terminal: --yes).</source>
        <translation>[Thíš wóúld máké {new:,} ñéw çláššéš; móšt líkélý ítš lábélš áré ñó çláššéš. Çhóóšé áñóthér çólúmñ, ór léávé óút çláššéš wíth féw phótóš. Íf ít íš ríght áll thé šámé, állów ít (íñ á térmíñál: --ýéš).~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Training deeper brought nothing: on {sum} photos held out its log loss is {after:.3f}, {before:.3f} without. Nothing was changed; with more labels it may help</source>
        <translation>[Tráíñíñg déépér bróúght ñóthíñg: óñ {sum} phótóš héld óút ítš lóg lóšš íš {after:.3f}, {before:.3f} wíthóút. Ñóthíñg wáš çháñgéd; wíth móré lábélš ít máý hélp~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Training deeper needs {fewest} labelled photos or more, there are {kept}. Until then Retrain on my corrections learns as much</source>
        <translation>[Tráíñíñg déépér ñéédš {fewest} lábélléd phótóš ór móré, théré áré {kept}. Úñtíl théñ Rétráíñ óñ mý çórréçtíóñš léárñš áš múçh~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Version 0 are the first guesses; there is nothing trained to export. Retrain first.</source>
        <translation>[Véršíóñ 0 áré thé fíršt gúéššéš; théré íš ñóthíñg tráíñéd tó éxpórt. Rétráíñ fíršt.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Version {version} is in use or always there; use another one first.</source>
        <translation>[Véršíóñ {version} íš íñ úšé ór álwáýš théré; úšé áñóthér óñé fíršt.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>With the weights {name} nothing could be learnt: {error}</source>
        <translation>[Wíth thé wéíghtš {name} ñóthíñg çóúld bé léárñt: {error}~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>You have no permission to read the folder {root}.</source>
        <translation>[Ýóú hávé ñó pérmíššíóñ tó réád thé fóldér {root}.~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>a folder, not a photo</source>
        <translation>[á fóldér, ñót á phótó~~~~~~~]</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>[á qúótátíóñ márk íš ñót çlóšéd~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>all labelled photos are frames of one series, so none can be held out to judge the others; label photos of another moment too</source>
        <translation>[áll lábélléd phótóš áré fráméš óf óñé šéríéš, šó ñóñé çáñ bé héld óút tó júdgé thé óthérš; lábél phótóš óf áñóthér móméñt tóó~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>at least 2 classes with labels are needed to learn what tells them apart</source>
        <translation>[át léášt 2 çláššéš wíth lábélš áré ñéédéd tó léárñ whát téllš thém ápárt~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>[çáññót bé réád~~~~]</translation>
    </message>
    <message>
        <source>changed by another program meanwhile</source>
        <translation>[çháñgéd bý áñóthér prógrám méáñwhílé~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>choosing photos</source>
        <translation>[çhóóšíñg phótóš~~~~~]</translation>
    </message>
    <message>
        <source>classifying</source>
        <translation>[çláššífýíñg~~~]</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>[çómpáríñg~~~]</translation>
    </message>
    <message>
        <source>comparing keywords</source>
        <translation>[çómpáríñg kéýwórdš~~~~~~]</translation>
    </message>
    <message>
        <source>comparing labels</source>
        <translation>[çómpáríñg lábélš~~~~~]</translation>
    </message>
    <message>
        <source>damaged header</source>
        <translation>[dámágéd héádér~~~~]</translation>
    </message>
    <message>
        <source>damaged; the next command keeps it aside and builds a new one from the photos</source>
        <translation>[dámágéd; thé ñéxt çómmáñd kéépš ít ášídé áñd búíldš á ñéw óñé fróm thé phótóš~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>device</source>
        <translation>[dévíçé~~]</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>[díšk~]</translation>
    </message>
    <message>
        <source>downloading weights, MB</source>
        <translation>[dówñlóádíñg wéíghtš, MB~~~~~~~]</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>[dráwíñg~~]</translation>
    </message>
    <message>
        <source>elsewhere has to be above 0 and at most 1, and there has to be a class</source>
        <translation>[élšéwhéré háš tó bé ábóvé 0 áñd át móšt 1, áñd théré háš tó bé á çlášš~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>[émptý~]</translation>
    </message>
    <message>
        <source>firstlook weights get, or firstlook weights use NAME, brings whole ones</source>
        <translation>[fírštlóók wéíghtš gét, ór fírštlóók wéíghtš úšé ÑÁMÉ, bríñgš whólé óñéš~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>[fóldér~~]</translation>
    </message>
    <message>
        <source>getting the backbone ready</source>
        <translation>[géttíñg thé báçkbóñé réádý~~~~~~~~]</translation>
    </message>
    <message>
        <source>grouping photos</source>
        <translation>[gróúpíñg phótóš~~~~~]</translation>
    </message>
    <message>
        <source>imported from {name}</source>
        <translation>[ímpórtéd fróm {name}~~~~~~]</translation>
    </message>
    <message>
        <source>importing labels</source>
        <translation>[ímpórtíñg lábélš~~~~~]</translation>
    </message>
    <message>
        <source>index</source>
        <translation>[íñdéx~]</translation>
    </message>
    <message>
        <source>it is of a format that this version does not know</source>
        <translation>[ít íš óf á fórmát thát thíš véršíóñ dóéš ñót kñów~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>its IPTC text cannot be read</source>
        <translation>[ítš ÍPTÇ téxt çáññót bé réád~~~~~~~~~]</translation>
    </message>
    <message>
        <source>its IPTC text would not stay whole; it was left as it was. Use a sidecar</source>
        <translation>[ítš ÍPTÇ téxt wóúld ñót štáý whólé; ít wáš léft áš ít wáš. Úšé á šídéçár~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>its folder is read-only; allow writing to it</source>
        <translation>[ítš fóldér íš réád-óñlý; állów wrítíñg tó ít~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>its share of known photos is not a rising curve</source>
        <translation>[ítš šháré óf kñówñ phótóš íš ñót á ríšíñg çúrvé~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>its temperature is not a positive number</source>
        <translation>[ítš témpérátúré íš ñót á póšítívé ñúmbér~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>its thresholds are not one probability for each class</source>
        <translation>[ítš thréšhóldš áré ñót óñé próbábílítý fór éáçh çlášš~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>looking again with other weights</source>
        <translation>[lóókíñg ágáíñ wíth óthér wéíghtš~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>looking at photos</source>
        <translation>[lóókíñg át phótóš~~~~~]</translation>
    </message>
    <message>
        <source>looking for label mistakes</source>
        <translation>[lóókíñg fór lábél míštákéš~~~~~~~~]</translation>
    </message>
    <message>
        <source>looking for photos</source>
        <translation>[lóókíñg fór phótóš~~~~~~]</translation>
    </message>
    <message>
        <source>looking for similar photos</source>
        <translation>[lóókíñg fór šímílár phótóš~~~~~~~~]</translation>
    </message>
    <message>
        <source>looking for thumbnails</source>
        <translation>[lóókíñg fór thúmbñáílš~~~~~~~]</translation>
    </message>
    <message>
        <source>measuring how labels help</source>
        <translation>[méášúríñg hów lábélš hélp~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool ended in the middle of its work.</source>
        <translation>[ÉxífTóól éñdéd íñ thé míddlé óf ítš wórk.~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>, seed {seed:d}</source>
        <translation>[, šééd {seed:d}~~~~~]</translation>
    </message>
    <message>
        <source>--seeds takes whole numbers with commas between: 0,1,2; not {text}</source>
        <translation>[--šéédš tákéš whólé ñúmbérš wíth çómmáš bétwééñ: 0,1,2; ñót {text}~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>--set</source>
        <translation>[--šét~]</translation>
    </message>
    <message>
        <source>; did you mean "{near}"?</source>
        <translation>[; díd ýóú méáñ "{near}"?~~~~~~~~]</translation>
    </message>
    <message>
        <source>Every run has failed. {failed}</source>
        <translation>[Évérý rúñ háš fáíléd. {failed}~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool ({program}) cannot be started: {strerror}.</source>
        <translation>[ÉxífTóól ({program}) çáññót bé štártéd: {strerror}.~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool gave no answer within {timeout:g} seconds.</source>
        <translation>[ÉxífTóól gávé ñó áñšwér wíthíñ {timeout:g} šéçóñdš.~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>ExifTool is too old</source>
        <translation>[ÉxífTóól íš tóó óld~~~~~~]</translation>
    </message>
    <message>
        <source>Fewer than two classes have {least:,} photos or more: {counted}. Add photos, or set a lower min_photos in the recipe's [data].</source>
        <translation>[Féwér tháñ twó çláššéš hávé {least:,} phótóš ór móré: {counted}. Ádd phótóš, ór šét á lówér míñ_phótóš íñ thé réçípé'š [dátá].~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Model {version} is known from the photos' files alone and cannot be judged. Retrain first.</source>
        <translation>[Módél {version} íš kñówñ fróm thé phótóš' fíléš álóñé áñd çáññót bé júdgéd. Rétráíñ fíršt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Model {version} is known from the photos' files alone. Its predictions are kept; new photos get first guesses until you retrain.</source>
        <translation>[Módél {version} íš kñówñ fróm thé phótóš' fíléš álóñé. Ítš prédíçtíóñš áré képt; ñéw phótóš gét fíršt gúéššéš úñtíl ýóú rétráíñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No class was renamed, merged or removed, or all of it was undone already.</source>
        <translation>[Ñó çlášš wáš réñáméd, mérgéd ór rémóvéd, ór áll óf ít wáš úñdóñé álréádý.~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>No row of {source} names a photo and its class.</source>
        <translation>[Ñó rów óf {source} ñáméš á phótó áñd ítš çlášš.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>None of the {count:,} photos that {source} names is there, the first {first}. Paths count from the table's folder.</source>
        <translation>[Ñóñé óf thé {count:,} phótóš thát {source} ñáméš íš théré, thé fíršt {first}. Páthš çóúñt fróm thé táblé'š fóldér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>None of the {files:,} photos in {source} has {tags} with a confidence of at least {confidence:g}; {absent:,} photos that have are not there. Each photo's name must hold its id, like OoA3fbBcXsA.jpg.</source>
        <translation>[Ñóñé óf thé {files:,} phótóš íñ {source} háš {tags} wíth á çóñfídéñçé óf át léášt {confidence:g}; {absent:,} phótóš thát hávé áré ñót théré. Éáçh phótó'š ñámé múšt hóld ítš íd, líké ÓóÁ3fbBçXšÁ.jpg.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The backbone has learnt from {file}, which cannot be read ({error}). Without it nothing could say honestly how good the new version is. Bring it back, or train anew</source>
        <translation>[Thé báçkbóñé háš léárñt fróm {file}, whíçh çáññót bé réád ({error}). Wíthóút ít ñóthíñg çóúld šáý hóñéštlý hów góód thé ñéw véršíóñ íš. Bríñg ít báçk, ór tráíñ áñéw~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The backbone of {name} began at random and was frozen: it has learnt nothing that a library could use. Run the recipe with --set pretrained=true, or with --set training.freeze="none"</source>
        <translation>[Thé báçkbóñé óf {name} bégáñ át ráñdóm áñd wáš fróžéñ: ít háš léárñt ñóthíñg thát á líbrárý çóúld úšé. Rúñ thé réçípé wíth --šét prétráíñéd=trúé, ór wíth --šét tráíñíñg.frééžé="ñóñé"~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The class {name} cannot be merged into itself.</source>
        <translation>[Thé çlášš {name} çáññót bé mérgéd íñtó ítšélf.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The class {name} has {photos:,} photos, and they are all the same picture or nearly so: it cannot be both learnt and judged. Add photos that differ, or leave the class out.</source>
        <translation>[Thé çlášš {name} háš {photos:,} phótóš, áñd théý áré áll thé šámé píçtúré ór ñéárlý šó: ít çáññót bé bóth léárñt áñd júdgéd. Ádd phótóš thát díffér, ór léávé thé çlášš óút.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The class {new} is not there any more; its old name cannot come back.</source>
        <translation>[Thé çlášš {new} íš ñót théré áñý móré; ítš óld ñámé çáññót çómé báçk.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The column {places} of {source} cannot name both the photos and their classes. Set path_column and label_column in the recipe's [data].</source>
        <translation>[Thé çólúmñ {places} óf {source} çáññót ñámé bóth thé phótóš áñd théír çláššéš. Šét páth_çólúmñ áñd lábél_çólúmñ íñ thé réçípé'š [dátá].~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The grid of {name} has {count:,} combinations, more than {most_runs:,}. Search it: --trials 50</source>
        <translation>[Thé gríd óf {name} háš {count:,} çómbíñátíóñš, móré tháñ {most_runs:,}. Šéárçh ít: --tríálš 50~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The index {file} cannot be opened: the disk is full. Free some space and start again.</source>
        <translation>[Thé íñdéx {file} çáññót bé ópéñéd: thé díšk íš fúll. Fréé šómé špáçé áñd štárt ágáíñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The lab needs {missing}, which are not installed. Run: pip install "firstlook[lab]"</source>
        <translation>[Thé láb ñéédš {missing}, whíçh áré ñót íñštálléd. Rúñ: píp íñštáll "fírštlóók[láb]"~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The library looks at its photos with {backbone}, and this is a {backbone_}. Open it with --backbone {backbone_} first</source>
        <translation>[Thé líbrárý lóókš át ítš phótóš wíth {backbone}, áñd thíš íš á {backbone_}. Ópéñ ít wíth --báçkbóñé {backbone_} fíršt~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The photos of {name} are no longer those that it has learnt from, so nothing could say honestly how good it is. Run its recipe again, in another folder</source>
        <translation>[Thé phótóš óf {name} áré ñó lóñgér thóšé thát ít háš léárñt fróm, šó ñóthíñg çóúld šáý hóñéštlý hów góód ít íš. Rúñ ítš réçípé ágáíñ, íñ áñóthér fóldér~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The recipe names no photos. Set source in its [data], or name a folder or table.</source>
        <translation>[Thé réçípé ñáméš ñó phótóš. Šét šóúrçé íñ ítš [dátá], ór ñámé á fóldér ór táblé.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The recipe {name} has no grid. Give it a table [grid.over] with the values to try: "training.rate" = [0.001, 0.0001]</source>
        <translation>[Thé réçípé {name} háš ñó gríd. Gívé ít á táblé [gríd.óvér] wíth thé válúéš tó trý: "tráíñíñg.ráté" = [0.001, 0.0001]~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The recipe {name} has no grid. Give it a table [grid.over], or run it: firstlook lab run {name}</source>
        <translation>[Thé réçípé {name} háš ñó gríd. Gívé ít á táblé [gríd.óvér], ór rúñ ít: fírštlóók láb rúñ {name}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The recipe {name} names no photos. Say where they are: firstlook lab run {name} --data FOLDER</source>
        <translation>[Thé réçípé {name} ñáméš ñó phótóš. Šáý whéré théý áré: fírštlóók láb rúñ {name} --dátá FÓLDÉR~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The report cannot be written into {into}: {strerror}. Choose another folder.</source>
        <translation>[Thé répórt çáññót bé wríttéñ íñtó {into}: {strerror}. Çhóóšé áñóthér fóldér.~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The split is by folders, and the photos are not in folders train, validation and test. Choose another split: {splits}.</source>
        <translation>[Thé šplít íš bý fóldérš, áñd thé phótóš áré ñót íñ fóldérš tráíñ, válídátíóñ áñd téšt. Çhóóšé áñóthér šplít: {splits}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>The split is by folders, and there is no photo in a folder {lacking}. Choose another split: {splits}.</source>
        <translation>[Thé šplít íš bý fóldérš, áñd théré íš ñó phótó íñ á fóldér {lacking}. Çhóóšé áñóthér šplít: {splits}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There are no labels in {root} yet. Label some photos of at least two classes: firstlook label {root_} --class NAME FILE…</source>
        <translation>[Théré áré ñó lábélš íñ {root} ýét. Lábél šómé phótóš óf át léášt twó çláššéš: fírštlóók lábél {root_} --çlášš ÑÁMÉ FÍLÉ…~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There are no runs of the lab in {folder}. Make some first: firstlook lab run RECIPE</source>
        <translation>[Théré áré ñó rúñš óf thé láb íñ {folder}. Máké šómé fíršt: fírštlóók láb rúñ RÉÇÍPÉ~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is but one class, {name} ({name_:,} photos). Two are needed at least: add photos of another.</source>
        <translation>[Théré íš bút óñé çlášš, {name} ({name_:,} phótóš). Twó áré ñéédéd át léášt: ádd phótóš óf áñóthér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no file {file}. The name of one of these is enough: {files}</source>
        <translation>[Théré íš ñó fílé {file}. Thé ñámé óf óñé óf théšé íš éñóúgh: {files}~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no flaw {name} to leave out; there are: {known}.</source>
        <translation>[Théré íš ñó fláw {name} tó léávé óút; théré áré: {known}.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no folder {folder}. See which runs there are: firstlook lab runs</source>
        <translation>[Théré íš ñó fóldér {folder}. Šéé whíçh rúñš théré áré: fírštlóók láb rúñš~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no kind of data {kind}; there are: auto, {readers}.</source>
        <translation>[Théré íš ñó kíñd óf dátá {kind}; théré áré: áútó, {readers}.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no photo with a class.</source>
        <translation>[Théré íš ñó phótó wíth á çlášš.~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no room for the pictures in {parent}: {wanted:.2f} GB are needed, and {free:.2f} GB are free. Free some space, or choose another folder for what the lab keeps.</source>
        <translation>[Théré íš ñó róóm fór thé píçtúréš íñ {parent}: {wanted:.2f} GB áré ñéédéd, áñd {free:.2f} GB áré fréé. Fréé šómé špáçé, ór çhóóšé áñóthér fóldér fór whát thé láb kéépš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no split {kind}; there are: {splits}.</source>
        <translation>[Théré íš ñó šplít {kind}; théré áré: {splits}.~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>There is no {source}. Check its name, or connect its drive.</source>
        <translation>[Théré íš ñó {source}. Çhéçk ítš ñámé, ór çóññéçt ítš drívé.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>Version {version} is known from the photos' files alone; it cannot look at photos. Retrain, or import it from where it was exported to.</source>
        <translation>[Véršíóñ {version} íš kñówñ fróm thé phótóš' fíléš álóñé; ít çáññót lóók át phótóš. Rétráíñ, ór ímpórt ít fróm whéré ít wáš éxpórtéd tó.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>[á táblé~~]</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>[á tág~]</translation>
    </message>
    <message>
        <source>another First Look is training {folder}; wait until it has finished, or choose another folder</source>
        <translation>[áñóthér Fíršt Lóók íš tráíñíñg {folder}; wáít úñtíl ít háš fíñíšhéd, ór çhóóšé áñóthér fóldér~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>carries content credentials (C2PA), which a write into it makes invalid. Use sidecars, or allow it for all such photos?</source>
        <translation>[çárríéš çóñtéñt çrédéñtíálš (Ç2PÁ), whíçh á wríté íñtó ít mákéš íñválíd. Úšé šídéçárš, ór állów ít fór áll šúçh phótóš?~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>changing labels</source>
        <translation>[çháñgíñg lábélš~~~~~]</translation>
    </message>
    <message>
        <source>done</source>
        <translation>[dóñé~]</translation>
    </message>
    <message>
        <source>done.json</source>
        <translation>[dóñé.jšóñ~~~]</translation>
    </message>
    <message>
        <source>false</source>
        <translation>[fálšé~]</translation>
    </message>
    <message>
        <source>freeze = "last {count}": {name} begins from scratch and learns as a whole; leave freeze out</source>
        <translation>[frééžé = "lášt {count}": {name} bégíñš fróm šçrátçh áñd léárñš áš á whólé; léávé frééžé óút~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>freeze = "last {count}": {name} has {names} blocks, {names_} to {names__}; ask for "last {names}" at most</source>
        <translation>[frééžé = "lášt {count}": {name} háš {names} blóçkš, {names_} tó {names__}; ášk fór "lášt {names}" át móšt~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>freeze = "{rule}" is not known; there are "all", "none" and "last N", as in "last 2"</source>
        <translation>[frééžé = "{rule}" íš ñót kñówñ; théré áré "áll", "ñóñé" áñd "lášt Ñ", áš íñ "lášt 2"~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>[gríd~]</translation>
    </message>
    <message>
        <source>grid.{name}</source>
        <translation>[gríd.{name}~~~]</translation>
    </message>
    <message>
        <source>it has a second name (a hard link), from which a write would part it</source>
        <translation>[ít háš á šéçóñd ñámé (á hárd líñk), fróm whíçh á wríté wóúld párt ít~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>it was cut off; start it again and it goes on where it was</source>
        <translation>[ít wáš çút óff; štárt ít ágáíñ áñd ít góéš óñ whéré ít wáš~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>its XMP cannot be read</source>
        <translation>[ítš XMP çáññót bé réád~~~~~~~]</translation>
    </message>
    <message>
        <source>its numbers are not finite</source>
        <translation>[ítš ñúmbérš áré ñót fíñíté~~~~~~~~]</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>[júdgíñg~~]</translation>
    </message>
    <message>
        <source>looking at the photos</source>
        <translation>[lóókíñg át thé phótóš~~~~~~~]</translation>
    </message>
    <message>
        <source>looking at the photos that it has learnt from</source>
        <translation>[lóókíñg át thé phótóš thát ít háš léárñt fróm~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no architecture is called {name}; there are {architectures}</source>
        <translation>[ñó árçhítéçtúré íš çálléd {name}; théré áré {architectures}~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no backbone is called {name}; there are {backbones}</source>
        <translation>[ñó báçkbóñé íš çálléd {name}; théré áré {backbones}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no column that surely names {what}</source>
        <translation>[ñó çólúmñ thát šúrélý ñáméš {what}~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no column {wanted}</source>
        <translation>[ñó çólúmñ {wanted}~~~~~~]</translation>
    </message>
    <message>
        <source>no device is called {wanted}; there are auto, cpu, mps, cuda, and cuda:0, cuda:1 …</source>
        <translation>[ñó dévíçé íš çálléd {wanted}; théré áré áútó, çpú, mpš, çúdá, áñd çúdá:0, çúdá:1 …~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no device is called {wanted}; there are {devices}</source>
        <translation>[ñó dévíçé íš çálléd {wanted}; théré áré {devices}~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no ending</source>
        <translation>[ñó éñdíñg~~~]</translation>
    </message>
    <message>
        <source>no head is called {name}; there are {heads}</source>
        <translation>[ñó héád íš çálléd {name}; théré áré {heads}~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no limit known on this system</source>
        <translation>[ñó límít kñówñ óñ thíš šýštém~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>[ñó lóñgér théré~~~~~]</translation>
    </message>
    <message>
        <source>no optimiser is called {optimiser}; there are {known}</source>
        <translation>[ñó óptímíšér íš çálléd {optimiser}; théré áré {known}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>[ñó pérmíššíóñ tó réád ít~~~~~~~~]</translation>
    </message>
    <message>
        <source>no photo is named</source>
        <translation>[ñó phótó íš ñáméd~~~~~]</translation>
    </message>
    <message>
        <source>no photo was judged, so there are no figures</source>
        <translation>[ñó phótó wáš júdgéd, šó théré áré ñó fígúréš~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no pooling is called {pooling}; there are {poolings}</source>
        <translation>[ñó póólíñg íš çálléd {pooling}; théré áré {poolings}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no preview in it</source>
        <translation>[ñó prévíéw íñ ít~~~~~]</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>[ñó šúçh fílé~~~~]</translation>
    </message>
    <message>
        <source>no training of it is done, so there are no figures</source>
        <translation>[ñó tráíñíñg óf ít íš dóñé, šó théré áré ñó fígúréš~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>no weights for {name} were found. Looked in: {looked}. Fetch them once with: firstlook weights get --backbone {name}; or put a file named {name}.safetensors into one of these places, or name one with --weights FILE</source>
        <translation>[ñó wéíghtš fór {name} wéré fóúñd. Lóókéd íñ: {looked}. Fétçh thém óñçé wíth: fírštlóók wéíghtš gét --báçkbóñé {name}; ór pút á fílé ñáméd {name}.šáfétéñšórš íñtó óñé óf théšé pláçéš, ór ñámé óñé wíth --wéíghtš FÍLÉ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>none</source>
        <translation>[ñóñé~]</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>[ñóñé ýét~~]</translation>
    </message>
    <message>
        <source>none yet; run: firstlook tag {folder}</source>
        <translation>[ñóñé ýét; rúñ: fírštlóók tág {folder}~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>not a photo</source>
        <translation>[ñót á phótó~~~]</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>[ñót á régúlár fílé~~~~~~]</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>[ñót áñ óbjéçt~~~~]</translation>
    </message>
    <message>
        <source>not enough memory to decode it</source>
        <translation>[ñót éñóúgh mémórý tó déçódé ít~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>not enough memory to run {name} even on one photo; close other programs and try again</source>
        <translation>[ñót éñóúgh mémórý tó rúñ {name} évéñ óñ óñé phótó; çlóšé óthér prógrámš áñd trý ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>not enough memory to run {what} even on {size:d} photos at once; close other programs, choose a smaller side or another architecture, and start it again: it goes on where it was</source>
        <translation>[ñót éñóúgh mémórý tó rúñ {what} évéñ óñ {size:d} phótóš át óñçé; çlóšé óthér prógrámš, çhóóšé á šmállér šídé ór áñóthér árçhítéçtúré, áñd štárt ít ágáíñ: ít góéš óñ whéré ít wáš~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>not of {classes} classes</source>
        <translation>[ñót óf {classes} çláššéš~~~~~~~~]</translation>
    </message>
    <message>
        <source>of a format that this version does not know</source>
        <translation>[óf á fórmát thát thíš véršíóñ dóéš ñót kñów~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>on a network drive: it is watched by polling</source>
        <translation>[óñ á ñétwórk drívé: ít íš wátçhéd bý póllíñg~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>only {limit:,} folders can be watched promptly; raise it: {todo}</source>
        <translation>[óñlý {limit:,} fóldérš çáñ bé wátçhéd prómptlý; ráíšé ít: {todo}~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>opening the backbone</source>
        <translation>[ópéñíñg thé báçkbóñé~~~~~~]</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>[píçtúréš~~]</translation>
    </message>
    <message>
        <source>python -c "from torchvision.models import get_model; get_model('{builder}', weights='{rpartition}')"</source>
        <translation>[pýthóñ -ç "fróm tórçhvíšíóñ.módélš ímpórt gét_módél; gét_módél('{builder}', wéíghtš='{rpartition}')"~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>python -c "import timm; timm.create_model('{weights}', pretrained=True)"</source>
        <translation>[pýthóñ -ç "ímpórt tímm; tímm.çréáté_módél('{weights}', prétráíñéd=Trúé)"~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>read-only: keywords will wait, the index is kept in the app's data</source>
        <translation>[réád-óñlý: kéýwórdš wíll wáít, thé íñdéx íš képt íñ thé ápp'š dátá~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>read-only; allow writing to it</source>
        <translation>[réád-óñlý; állów wrítíñg tó ít~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>readable and writable</source>
        <translation>[réádáblé áñd wrítáblé~~~~~~~]</translation>
    </message>
    <message>
        <source>reading keywords</source>
        <translation>[réádíñg kéýwórdš~~~~~]</translation>
    </message>
    <message>
        <source>reading the library's labels</source>
        <translation>[réádíñg thé líbrárý'š lábélš~~~~~~~~~]</translation>
    </message>
    <message>
        <source>reading the table</source>
        <translation>[réádíñg thé táblé~~~~~]</translation>
    </message>
    <message>
        <source>recipe.toml</source>
        <translation>[réçípé.tóml~~~]</translation>
    </message>
    <message>
        <source>run.json</source>
        <translation>[rúñ.jšóñ~~]</translation>
    </message>
    <message>
        <source>some stored vectors hold numbers that are not finite; the photos have to be embedded again</source>
        <translation>[šómé štóréd véçtórš hóld ñúmbérš thát áré ñót fíñíté; thé phótóš hávé tó bé émbéddéd ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>sound, {megabytes:,.0f} MB in {folder}</source>
        <translation>[šóúñd, {megabytes:,.0f} MB íñ {folder}~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>sudo sysctl fs.inotify.max_user_watches={few_watches}</source>
        <translation>[šúdó šýšçtl fš.íñótífý.máx_úšér_wátçhéš={few_watches}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>taking keywords back</source>
        <translation>[tákíñg kéýwórdš báçk~~~~~~]</translation>
    </message>
    <message>
        <source>taking keywords out</source>
        <translation>[tákíñg kéýwórdš óút~~~~~~]</translation>
    </message>
    <message>
        <source>the backbone of the model could not be kept in {places} ({error}); nothing was changed. Free some space and import it again</source>
        <translation>[thé báçkbóñé óf thé módél çóúld ñót bé képt íñ {places} ({error}); ñóthíñg wáš çháñgéd. Fréé šómé špáçé áñd ímpórt ít ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the card of {target} could not be written: {strerror}</source>
        <translation>[thé çárd óf {target} çóúld ñót bé wríttéñ: {strerror}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the disk is full; free some space</source>
        <translation>[thé díšk íš fúll; fréé šómé špáçé~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the download from {url} was cut off after {done:,} of {total:,} bytes, and was thrown away; try again</source>
        <translation>[thé dówñlóád fróm {url} wáš çút óff áftér {done:,} óf {total:,} býtéš, áñd wáš thrówñ áwáý; trý ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the first guesses in {file} cannot be used: {error}</source>
        <translation>[thé fíršt gúéššéš íñ {file} çáññót bé úšéd: {error}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the head in {path} cannot be read ({error})</source>
        <translation>[thé héád íñ {path} çáññót bé réád ({error})~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the keywords would not be as planned; it was left as it was</source>
        <translation>[thé kéýwórdš wóúld ñót bé áš pláññéd; ít wáš léft áš ít wáš~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the last layer in {path} has shapes {shape} and {shape_}, not those of {name} trained on ImageNet</source>
        <translation>[thé lášt láýér íñ {path} háš šhápéš {shape} áñd {shape_}, ñót thóšé óf {name} tráíñéd óñ ÍmágéÑét~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the loss is no number any more; nothing of it is used. Start the training again</source>
        <translation>[thé lóšš íš ñó ñúmbér áñý móré; ñóthíñg óf ít íš úšéd. Štárt thé tráíñíñg ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the loss was no number any more in epoch {curve:d}: the learning rate {rate:g} is too high for {optimiser} with this network; try {rate_:g}</source>
        <translation>[thé lóšš wáš ñó ñúmbér áñý móré íñ épóçh {curve:d}: thé léárñíñg ráté {rate:g} íš tóó hígh fór {optimiser} wíth thíš ñétwórk; trý {rate_:g}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the model's probabilities are not numbers: it learnt nothing; try a lower rate</source>
        <translation>[thé módél'š próbábílítíéš áré ñót ñúmbérš: ít léárñt ñóthíñg; trý á lówér ráté~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the name contains a line break; rename it and it will be tagged</source>
        <translation>[thé ñámé çóñtáíñš á líñé bréák; réñámé ít áñd ít wíll bé tággéd~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the photo's name is none that a file can have</source>
        <translation>[thé phótó'š ñámé íš ñóñé thát á fílé çáñ hávé~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the photos are no longer those that the run in {folder} began with. Choose another folder, or delete this one</source>
        <translation>[thé phótóš áré ñó lóñgér thóšé thát thé rúñ íñ {folder} bégáñ wíth. Çhóóšé áñóthér fóldér, ór délété thíš óñé~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the picture would have changed; it was left as it was</source>
        <translation>[thé píçtúré wóúld hávé çháñgéd; ít wáš léft áš ít wáš~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the tags {tags}</source>
        <translation>[thé tágš {tags}~~~~~]</translation>
    </message>
    <message>
        <source>the task in {folder} is not whole ({error}); start the training again</source>
        <translation>[thé tášk íñ {folder} íš ñót whólé ({error}); štárt thé tráíñíñg ágáíñ~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the thumbnail {path} cannot be read ({error}); start the training again</source>
        <translation>[thé thúmbñáíl {path} çáññót bé réád ({error}); štárt thé tráíñíñg ágáíñ~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the trained backbone could not be kept in {places} ({error}); nothing was changed. Free some space and start again: it goes on where it was</source>
        <translation>[thé tráíñéd báçkbóñé çóúld ñót bé képt íñ {places} ({error}); ñóthíñg wáš çháñgéd. Fréé šómé špáçé áñd štárt ágáíñ: ít góéš óñ whéré ít wáš~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the training in {folder} left no result ({error}); start it again</source>
        <translation>[thé tráíñíñg íñ {folder} léft ñó réšúlt ({error}); štárt ít ágáíñ~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the training went astray: its loss is not a number. Nothing was changed</source>
        <translation>[thé tráíñíñg wéñt áštráý: ítš lóšš íš ñót á ñúmbér. Ñóthíñg wáš çháñgéd~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the training went astray: its numbers are not finite any more. Nothing was changed</source>
        <translation>[thé tráíñíñg wéñt áštráý: ítš ñúmbérš áré ñót fíñíté áñý móré. Ñóthíñg wáš çháñgéd~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the weights could not be downloaded from {url} to {target}: {reason}. Connect to the network and try again, or name a file with --weights FILE</source>
        <translation>[thé wéíghtš çóúld ñót bé dówñlóádéd fróm {url} tó {target}: {reason}. Çóññéçt tó thé ñétwórk áñd trý ágáíñ, ór ñámé á fílé wíth --wéíghtš FÍLÉ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the weights do not fit {name}: {shown}{more}</source>
        <translation>[thé wéíghtš dó ñót fít {name}: {shown}{more}~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the weights of output {argmax} sum to more than 1</source>
        <translation>[thé wéíghtš óf óútpút {argmax} šúm tó móré tháñ 1~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>the weights {kept} of {name} are in use and are gone from {data_folder}. See what there is: firstlook weights; then: firstlook weights use NAME</source>
        <translation>[thé wéíghtš {kept} óf {name} áré íñ úšé áñd áré góñé fróm {data_folder}. Šéé whát théré íš: fírštlóók wéíghtš; théñ: fírštlóók wéíghtš úšé ÑÁMÉ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>there are no labelled photos to judge by</source>
        <translation>[théré áré ñó lábélléd phótóš tó júdgé bý~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>there are no weights {name} of {name_}; there are: {names}.{hint}</source>
        <translation>[théré áré ñó wéíghtš {name} óf {name_}; théré áré: {names}.{hint}~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>there are other weights of that name already: {target}. Choose another with --name</source>
        <translation>[théré áré óthér wéíghtš óf thát ñámé álréádý: {target}. Çhóóšé áñóthér wíth --ñámé~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>there are {cells} cells, fewer than in the first line</source>
        <translation>[théré áré {cells} çéllš, féwér tháñ íñ thé fíršt líñé~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>there is 1 class</source>
        <translation>[théré íš 1 çlášš~~~~~]</translation>
    </message>
    <message>
        <source>there is no class</source>
        <translation>[théré íš ñó çlášš~~~~~]</translation>
    </message>
    <message>
        <source>there is no file {file}</source>
        <translation>[théré íš ñó fílé {file}~~~~~~~]</translation>
    </message>
    <message>
        <source>there is no folder {folder}; check its name or connect its drive</source>
        <translation>[théré íš ñó fóldér {folder}; çhéçk ítš ñámé ór çóññéçt ítš drívé~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>there is no room for the download: {free:,.0f} MB are free in {parent}, {size:,.0f} MB are needed. Free some, or name another folder in FIRSTLOOK_DATA</source>
        <translation>[théré íš ñó róóm fór thé dówñlóád: {free:,.0f} MB áré fréé íñ {parent}, {size:,.0f} MB áré ñéédéd. Fréé šómé, ór ñámé áñóthér fóldér íñ FÍRŠTLÓÓK_DÁTÁ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>there is no {what} "{name}"{meant} There are: {names}</source>
        <translation>[théré íš ñó {what} "{name}"{meant} Théré áré: {names}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>there is text behind a closing quotation mark</source>
        <translation>[théré íš téxt béhíñd á çlóšíñg qúótátíóñ márk~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>these are not a model's figures: {error}</source>
        <translation>[théšé áré ñót á módél'š fígúréš: {error}~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>this is not a row of a table</source>
        <translation>[thíš íš ñót á rów óf á táblé~~~~~~~~~]</translation>
    </message>
    <message>
        <source>this machine has no pretrained weights of {name}. Fetch them once with: {made}; or put a file named {builder}.safetensors into {folder}; or say in the recipe: weights = "FILE", or pretrained = false to begin at random</source>
        <translation>[thíš máçhíñé háš ñó prétráíñéd wéíghtš óf {name}. Fétçh thém óñçé wíth: {made}; ór pút á fílé ñáméd {builder}.šáfétéñšórš íñtó {folder}; ór šáý íñ thé réçípé: wéíghtš = "FÍLÉ", ór prétráíñéd = fálšé tó bégíñ át ráñdóm~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>this model reads vectors of {shape} numbers, not of {shape_}: it belongs to another backbone</source>
        <translation>[thíš módél réádš véçtórš óf {shape} ñúmbérš, ñót óf {shape_}: ít bélóñgš tó áñóthér báçkbóñé~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>train</source>
        <translation>[tráíñ~]</translation>
    </message>
    <message>
        <source>training</source>
        <translation>[tráíñíñg~~]</translation>
    </message>
    <message>
        <source>training deeper</source>
        <translation>[tráíñíñg déépér~~~~~]</translation>
    </message>
    <message>
        <source>training {architecture}{seeds}{sides}</source>
        <translation>[tráíñíñg {architecture}{seeds}{sides}~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>true</source>
        <translation>[trúé~]</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>[trúñçátéd~~~]</translation>
    </message>
    <message>
        <source>up to {limit:,} folders</source>
        <translation>[úp tó {limit:,} fóldérš~~~~~~~]</translation>
    </message>
    <message>
        <source>validation or test</source>
        <translation>[válídátíóñ ór téšt~~~~~~]</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>[váríáñtš~~]</translation>
    </message>
    <message>
        <source>vectors of {name}</source>
        <translation>[véçtórš óf {name}~~~~~]</translation>
    </message>
    <message>
        <source>waiting for files that are being copied</source>
        <translation>[wáítíñg fór fíléš thát áré béíñg çópíéd~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>waiting for pictures that another run reads</source>
        <translation>[wáítíñg fór píçtúréš thát áñóthér rúñ réádš~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>[wátçhíñg~~]</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>[wéíghtš~~]</translation>
    </message>
    <message>
        <source>weights = "{path}" cannot be read ({strerror}); name a .safetensors or .pth file, or leave it out for the weights of this machine</source>
        <translation>[wéíghtš = "{path}" çáññót bé réád ({strerror}); ñámé á .šáfétéñšórš ór .pth fílé, ór léávé ít óút fór thé wéíghtš óf thíš máçhíñé~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>what was downloaded does not fit {name}: {wrong}</source>
        <translation>[whát wáš dówñlóádéd dóéš ñót fít {name}: {wrong}~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>what was downloaded from {url} has the wrong checksum ({digest}…) and was thrown away; try again</source>
        <translation>[whát wáš dówñlóádéd fróm {url} háš thé wróñg çhéçkšúm ({digest}…) áñd wáš thrówñ áwáý; trý ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>what was written cannot be read back ({reason})</source>
        <translation>[whát wáš wríttéñ çáññót bé réád báçk ({reason})~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>which weights to use could not be noted: {strerror}</source>
        <translation>[whíçh wéíghtš tó úšé çóúld ñót bé ñótéd: {strerror}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>writing keywords</source>
        <translation>[wrítíñg kéýwórdš~~~~~]</translation>
    </message>
    <message>
        <source>writing the report</source>
        <translation>[wrítíñg thé répórt~~~~~~]</translation>
    </message>
    <message>
        <source>you may not read {folder}</source>
        <translation>[ýóú máý ñót réád {folder}~~~~~~~~]</translation>
    </message>
    <message>
        <source>{at} has {inner} values in each of its lists, not {value}</source>
        <translation>[{at} háš {inner} válúéš íñ éáçh óf ítš líštš, ñót {value}~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{at} is a list, not {value}</source>
        <translation>[{at} íš á líšt, ñót {value}~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{at} is a number that is finite, not {value}</source>
        <translation>[{at} íš á ñúmbér thát íš fíñíté, ñót {value}~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{at} is a table of values, not {value}</source>
        <translation>[{at} íš á táblé óf válúéš, ñót {value}~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{at} is {kind}, not {value}</source>
        <translation>[{at} íš {kind}, ñót {value}~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{at}: {value} is not Unicode, and a recipe cannot keep it</source>
        <translation>[{at}: {value} íš ñót Úñíçódé, áñd á réçípé çáññót kéép ít~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{best} cannot be used ({error}); delete done.json beside it and run the recipe again</source>
        <translation>[{best} çáññót bé úšéd ({error}); délété dóñé.jšóñ béšídé ít áñd rúñ thé réçípé ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{chosen}: no *{name}*.safetensors lies in {path}</source>
        <translation>[{chosen}: ñó *{name}*.šáfétéñšórš líéš íñ {path}~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{counted}; a class needs 2 photos that show it and 2 that do not, 5 or more of each make it worth training. Label some more photos first</source>
        <translation>[{counted}; á çlášš ñéédš 2 phótóš thát šhów ít áñd 2 thát dó ñót, 5 ór móré óf éáçh máké ít wórth tráíñíñg. Lábél šómé móré phótóš fíršt~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{device}, {engine}, {cpu_count} cores</source>
        <translation>[{device}, {engine}, {cpu_count} çóréš~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{done} is damaged ({error}); delete it and run the recipe again</source>
        <translation>[{done} íš dámágéd ({error}); délété ít áñd rúñ thé réçípé ágáíñ~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{error}. Copy or export it once more.</source>
        <translation>[{error}. Çópý ór éxpórt ít óñçé móré.~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{error}; or say in the recipe: weights = "FILE", or pretrained = false to begin at random</source>
        <translation>[{error}; ór šáý íñ thé réçípé: wéíghtš = "FÍLÉ", ór prétráíñéd = fálšé tó bégíñ át ráñdóm~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{f1:.3f} to {f1_:.3f}</source>
        <translation>[{f1:.3f} tó {f1_:.3f}~~~~~~~]</translation>
    </message>
    <message>
        <source>{files} has no column {missing}. Its columns are: {columns}.</source>
        <translation>[{files} háš ñó çólúmñ {missing}. Ítš çólúmñš áré: {columns}.~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{files}; or name a file: firstlook lab run my-recipe.toml</source>
        <translation>[{files}; ór ñámé á fílé: fírštlóók láb rúñ mý-réçípé.tóml~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}); delete the folder and run the recipe again</source>
        <translation>[{file} çáññót bé réád ({error}); délété thé fóldér áñd rúñ thé réçípé ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}); delete {done} beside it and run the recipe again</source>
        <translation>[{file} çáññót bé réád ({error}); délété {done} béšídé ít áñd rúñ thé réçípé ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}); start the run again</source>
        <translation>[{file} çáññót bé réád ({error}); štárt thé rúñ ágáíñ~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} cannot be read: {strerror}</source>
        <translation>[{file} çáññót bé réád: {strerror}~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}. Free some space, or choose another folder for what the lab keeps.</source>
        <translation>[{file} çáññót bé wríttéñ: {why}. Fréé šómé špáçé, ór çhóóšé áñóthér fóldér fór whát thé láb kéépš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} could be read a moment ago and cannot be any more: {reason}. Begin again, and it is left out.</source>
        <translation>[{file} çóúld bé réád á móméñt ágó áñd çáññót bé áñý móré: {reason}. Bégíñ ágáíñ, áñd ít íš léft óút.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} could not be written: {error}</source>
        <translation>[{file} çóúld ñót bé wríttéñ: {error}~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} does not fit {nearest}:{lines}</source>
        <translation>[{file} dóéš ñót fít {nearest}:{lines}~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} holds no state_dict of tensors, but: {held}. Save model.state_dict() alone</source>
        <translation>[{file} hóldš ñó štáté_díçt óf téñšórš, bút: {held}. Šávé módél.štáté_díçt() álóñé~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is a folder. Name the photos in it: {file}/*</source>
        <translation>[{file} íš á fóldér. Ñámé thé phótóš íñ ít: {file}/*~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is a safetensors file, but not a model exported by First Look</source>
        <translation>[{file} íš á šáfétéñšórš fílé, bút ñót á módél éxpórtéd bý Fíršt Lóók~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is damaged ({error}); run its recipe again to make it anew</source>
        <translation>[{file} íš dámágéd ({error}); rúñ ítš réçípé ágáíñ tó máké ít áñéw~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is no photo any more. Bring it back, or train anew</source>
        <translation>[{file} íš ñó phótó áñý móré. Bríñg ít báçk, ór tráíñ áñéw~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text, and so no recipe</source>
        <translation>[{file} íš ñót ÚTF-8 téxt, áñd šó ñó réçípé~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is not a whole file of weights ({error}); copy it again</source>
        <translation>[{file} íš ñót á whólé fílé óf wéíghtš ({error}); çópý ít ágáíñ~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is not a whole file of weights ({splitlines}); copy it again</source>
        <translation>[{file} íš ñót á whólé fílé óf wéíghtš ({splitlines}); çópý ít ágáíñ~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is not in the index yet. Run: firstlook tag {root}</source>
        <translation>[{file} íš ñót íñ thé íñdéx ýét. Rúñ: fírštlóók tág {root}~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is not in the library {root}.</source>
        <translation>[{file} íš ñót íñ thé líbrárý {root}.~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is refused: it holds more than numbers ({group}), which could run a program while it is read. Save model.state_dict() alone</source>
        <translation>[{file} íš réfúšéd: ít hóldš móré tháñ ñúmbérš ({group}), whíçh çóúld rúñ á prógrám whílé ít íš réád. Šávé módél.štáté_díçt() álóñé~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} is too large to be a recipe</source>
        <translation>[{file} íš tóó lárgé tó bé á réçípé~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{file} names more than {most_entries:,} keywords. Choose another table.</source>
        <translation>[{file} ñáméš móré tháñ {most_entries:,} kéýwórdš. Çhóóšé áñóthér táblé.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{fixed} photos fixed, {broken} broken</source>
        <translation>[{fixed} phótóš fíxéd, {broken} brókéñ~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{fixed} verdicts fixed, {broken} broken, micro F1 {was:.3f} to {now:.3f}</source>
        <translation>[{fixed} vérdíçtš fíxéd, {broken} brókéñ, míçró F1 {was:.3f} tó {now:.3f}~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folder} cannot be deleted: {strerror}. Delete the folder by hand.</source>
        <translation>[{folder} çáññót bé délétéd: {strerror}. Délété thé fóldér bý háñd.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folder} cannot be read: {strerror}. Name a folder of runs.</source>
        <translation>[{folder} çáññót bé réád: {strerror}. Ñámé á fóldér óf rúñš.~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folder} holds a run of another recipe: it differs in {others}. Choose another folder, or delete this one</source>
        <translation>[{folder} hóldš á rúñ óf áñóthér réçípé: ít dífférš íñ {others}. Çhóóšé áñóthér fóldér, ór délété thíš óñé~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folder} holds another experiment: {differs} differ. Choose another folder with --out</source>
        <translation>[{folder} hóldš áñóthér éxpéríméñt: {differs} díffér. Çhóóšé áñóthér fóldér wíth --óút~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folder} holds no folders with photos. Import needs one folder per class, like {folder}/bouquet/*.jpg.</source>
        <translation>[{folder} hóldš ñó fóldérš wíth phótóš. Ímpórt ñéédš óñé fóldér pér çlášš, líké {folder}/bóúqúét/*.jpg.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folder} holds no photos. Put those of the collection there, each named for its id: OoA3fbBcXsA.jpg.</source>
        <translation>[{folder} hóldš ñó phótóš. Pút thóšé óf thé çólléçtíóñ théré, éáçh ñáméd fór ítš íd: ÓóÁ3fbBçXšÁ.jpg.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folder} holds something else. Choose a new folder with --out</source>
        <translation>[{folder} hóldš šóméthíñg élšé. Çhóóšé á ñéw fóldér wíth --óút~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folder} is not a run of the lab: it has no {state} beside a {recipe}</source>
        <translation>[{folder} íš ñót á rúñ óf thé láb: ít háš ñó {state} béšídé á {recipe}~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{folds:,} folds cannot be made of {groups:,} photos that differ. Set folds in the recipe's [split] from 2 to {groups:,}.</source>
        <translation>[{folds:,} fóldš çáññót bé mádé óf {groups:,} phótóš thát díffér. Šét fóldš íñ thé réçípé'š [šplít] fróm 2 tó {groups:,}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{found:,} photos of the library have this name; say which with its folder</source>
        <translation>[{found:,} phótóš óf thé líbrárý hávé thíš ñámé; šáý whíçh wíth ítš fóldér~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{free:,.1f} GB free</source>
        <translation>[{free:,.1f} GB fréé~~~~~~]</translation>
    </message>
    <message>
        <source>{going} is being trained by another First Look. Start again when that has ended: what is done is kept</source>
        <translation>[{going} íš béíñg tráíñéd bý áñóthér Fíršt Lóók. Štárt ágáíñ whéñ thát háš éñdéd: whát íš dóñé íš képt~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{id_} is not a readable photo, and cannot be labelled. Leave it out; none of the others were labelled.</source>
        <translation>[{id_} íš ñót á réádáblé phótó, áñd çáññót bé lábélléd. Léávé ít óút; ñóñé óf thé óthérš wéré lábélléd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{key} has shape {shape} instead of {shape_}</source>
        <translation>[{key} háš šhápé {shape} íñštéád óf {shape_}~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{key} holds numbers that are not finite</source>
        <translation>[{key} hóldš ñúmbérš thát áré ñót fíñíté~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{key} is missing</source>
        <translation>[{key} íš míššíñg~~~~~]</translation>
    </message>
    <message>
        <source>{key} is not part of it</source>
        <translation>[{key} íš ñót párt óf ít~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} begins at random: it takes no weights. Leave weights out of the recipe</source>
        <translation>[{name} bégíñš át ráñdóm: ít tákéš ñó wéíghtš. Léávé wéíghtš óút óf thé réçípé~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} cannot be a class name: programs read it back as a yes or no, not as a word.</source>
        <translation>[{name} çáññót bé á çlášš ñámé: prógrámš réád ít báçk áš á ýéš ór ñó, ñót áš á wórd.~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} cannot be trained deeper; {stages} can</source>
        <translation>[{name} çáññót bé tráíñéd déépér; {stages} çáñ~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} cannot name weights: letters, digits, space, . _ + - and no more than 60 of them. Choose another with --name</source>
        <translation>[{name} çáññót ñámé wéíghtš: léttérš, dígítš, špáçé, . _ + - áñd ñó móré tháñ 60 óf thém. Çhóóšé áñóthér wíth --ñámé~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} cannot see {side} pixels: its side is {smallest} at least</source>
        <translation>[{name} çáññót šéé {side} píxélš: ítš šídé íš {smallest} át léášt~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} comes from timm, which is not installed: pip install 'firstlook[lab]'</source>
        <translation>[{name} çóméš fróm tímm, whíçh íš ñót íñštálléd: píp íñštáll 'fírštlóók[láb]'~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} has 1 label</source>
        <translation>[{name} háš 1 lábél~~~~~~]</translation>
    </message>
    <message>
        <source>{name} has a dense layer of its own behind its map: the head {name_} does not fit; take fc</source>
        <translation>[{name} háš á déñšé láýér óf ítš ówñ béhíñd ítš máp: thé héád {name_} dóéš ñót fít; táké fç~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} has {labels:d} labels</source>
        <translation>[{name} háš {labels:d} lábélš~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} is a {architecture}, and a library looks at its photos with {backbones} only. Run the recipe with one of these: --set architecture=mobilenet_v2</source>
        <translation>[{name} íš á {architecture}, áñd á líbrárý lóókš át ítš phótóš wíth {backbones} óñlý. Rúñ thé réçípé wíth óñé óf théšé: --šét árçhítéçtúré=móbíléñét_v2~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} is being trained. Stop it first, then delete it.</source>
        <translation>[{name} íš béíñg tráíñéd. Štóp ít fíršt, théñ délété ít.~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} is no run of the lab. See which there are: firstlook lab runs</source>
        <translation>[{name} íš ñó rúñ óf thé láb. Šéé whíçh théré áré: fírštlóók láb rúñš~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} is not done, so there is nothing to use yet. Run it to its end first</source>
        <translation>[{name} íš ñót dóñé, šó théré íš ñóthíñg tó úšé ýét. Rúñ ít tó ítš éñd fíršt~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} is the name of First Look's own weights; choose another with --name</source>
        <translation>[{name} íš thé ñámé óf Fíršt Lóók'š ówñ wéíghtš; çhóóšé áñóthér wíth --ñámé~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name} is the name of a recipe that came with First Look. Choose another</source>
        <translation>[{name} íš thé ñámé óf á réçípé thát çámé wíth Fíršt Lóók. Çhóóšé áñóthér~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name}, of {backbone}, from {origin}: {path}</source>
        <translation>[{name}, óf {backbone}, fróm {origin}: {path}~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{name}: {y:d} yes, {n:d} no</source>
        <translation>[{name}: {y:d} ýéš, {n:d} ñó~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{note}, which another run makes</source>
        <translation>[{note}, whíçh áñóthér rúñ mákéš~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{numbers} could not be written: {error}</source>
        <translation>[{numbers} çóúld ñót bé wríttéñ: {error}~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{numbers} is damaged (its checksum is not the one in its card); train again</source>
        <translation>[{numbers} íš dámágéd (ítš çhéçkšúm íš ñót thé óñé íñ ítš çárd); tráíñ ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{origin} names {path}, and there is no such file or folder</source>
        <translation>[{origin} ñáméš {path}, áñd théré íš ñó šúçh fílé ór fóldér~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{origin}: {path} cannot be read ({strerror})</source>
        <translation>[{origin}: {path} çáññót bé réád ({strerror})~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{output} is out of range</source>
        <translation>[{output} íš óút óf ráñgé~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} begins as {marked}, and further on is something else. Save it again as UTF-8.</source>
        <translation>[{path} bégíñš áš {marked}, áñd fúrthér óñ íš šóméthíñg élšé. Šávé ít ágáíñ áš ÚTF-8.~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} cannot be read ({strerror})</source>
        <translation>[{path} çáññót bé réád ({strerror})~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>[{path} çáññót bé réád.~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}</source>
        <translation>[{path} çáññót bé réád: {error}~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}.</source>
        <translation>[{path} çáññót bé réád: {strerror}.~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} does not hold a head of {count} classes</source>
        <translation>[{path} dóéš ñót hóld á héád óf {count} çláššéš~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} has none of the columns {confidences}. Its columns are: {columns}.</source>
        <translation>[{path} háš ñóñé óf thé çólúmñš {confidences}. Ítš çólúmñš áré: {columns}.~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} has {wrong}. Its columns are: {columns}. Choose one (in a terminal: {option}).</source>
        <translation>[{path} háš {wrong}. Ítš çólúmñš áré: {columns}. Çhóóšé óñé (íñ á térmíñál: {option}).~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} holds held-out figures that do not belong to its classes</source>
        <translation>[{path} hóldš héld-óút fígúréš thát dó ñót bélóñg tó ítš çláššéš~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} holds held-out figures that do not belong together</source>
        <translation>[{path} hóldš héld-óút fígúréš thát dó ñót bélóñg tógéthér~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} holds no readable card of a model ({error})</source>
        <translation>[{path} hóldš ñó réádáblé çárd óf á módél ({error})~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} holds no readable last layer: {error}</source>
        <translation>[{path} hóldš ñó réádáblé lášt láýér: {error}~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} holds numbers that are not finite</source>
        <translation>[{path} hóldš ñúmbérš thát áré ñót fíñíté~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is a photo. Choose a folder with one folder per class, or a table in CSV or TSV.</source>
        <translation>[{path} íš á phótó. Çhóóšé á fóldér wíth óñé fóldér pér çlášš, ór á táblé íñ ÇŠV ór TŠV.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is a spreadsheet or an archive, not a text. Save the table as CSV, and import that.</source>
        <translation>[{path} íš á špréádšhéét ór áñ árçhívé, ñót á téxt. Šávé thé táblé áš ÇŠV, áñd ímpórt thát.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is damaged: its sha256 is {sha256}…, its name says {stated}. Remove it, and fetch it again with: {made}</source>
        <translation>[{path} íš dámágéd: ítš šhá256 íš {sha256}…, ítš ñámé šáýš {stated}. Rémóvé ít, áñd fétçh ít ágáíñ wíth: {made}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is damaged: the backbone in it is not the one that its model belongs to</source>
        <translation>[{path} íš dámágéd: thé báçkbóñé íñ ít íš ñót thé óñé thát ítš módél bélóñgš tó~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>[{path} íš émptý.~~~~~]</translation>
    </message>
    <message>
        <source>{path} is missing; choose another version, or train again</source>
        <translation>[{path} íš míššíñg; çhóóšé áñóthér véršíóñ, ór tráíñ ágáíñ~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is no readable card of weights ({error}); {remedy}</source>
        <translation>[{path} íš ñó réádáblé çárd óf wéíghtš ({error}); {remedy}~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is not a .safetensors file. Other kinds ({suffix}) can run programs while they are read, and are refused here; bring it in with: firstlook weights import</source>
        <translation>[{path} íš ñót á .šáfétéñšórš fílé. Óthér kíñdš ({suffix}) çáñ rúñ prógrámš whílé théý áré réád, áñd áré réfúšéd héré; bríñg ít íñ wíth: fírštlóók wéíghtš ímpórt~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>[{path} íš ñót á fílé.~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is not a text file. Labels are read from a folder with one folder per class, or from a table in CSV or TSV.</source>
        <translation>[{path} íš ñót á téxt fílé. Lábélš áré réád fróm á fóldér wíth óñé fóldér pér çlášš, ór fróm á táblé íñ ÇŠV ór TŠV.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is not a whole safetensors file ({error})</source>
        <translation>[{path} íš ñót á whólé šáfétéñšórš fílé ({error})~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} is not a whole safetensors file ({error}); download or copy it again</source>
        <translation>[{path} íš ñót á whólé šáfétéñšórš fílé ({error}); dówñlóád ór çópý ít ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{path} names no keyword. Write a keyword and its class on each line, like: bridal bouquet,bouquet</source>
        <translation>[{path} ñáméš ñó kéýwórd. Wríté á kéýwórd áñd ítš çlášš óñ éáçh líñé, líké: brídál bóúqúét,bóúqúét~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{product}, above the limit of {limit} million</source>
        <translation>[{product}, ábóvé thé límít óf {limit} míllíóñ~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{reason}, but it sees {implied_broken} classes on photos whose labels do not name them</source>
        <translation>[{reason}, bút ít šééš {implied_broken} çláššéš óñ phótóš whóšé lábélš dó ñót ñámé thém~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{reason}, but macro F1 fell from {drop}: more than chance explains</source>
        <translation>[{reason}, bút máçró F1 féll fróm {drop}: móré tháñ çháñçé éxpláíñš~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{reason}: more than chance explains</source>
        <translation>[{reason}: móré tháñ çháñçé éxpláíñš~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{root} is a file. First Look works on the folder that holds the photos.</source>
        <translation>[{root} íš á fílé. Fíršt Lóók wórkš óñ thé fóldér thát hóldš thé phótóš.~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{shape} probabilities do not fit {shape_} labels of {classes:d} classes</source>
        <translation>[{shape} próbábílítíéš dó ñót fít {shape_} lábélš óf {classes:d} çláššéš~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{shape} probabilities for {targets} photos of {classes} classes</source>
        <translation>[{shape} próbábílítíéš fór {targets} phótóš óf {classes} çláššéš~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{short}; at least 2 classes with 2 labels each are needed, 5 or more make it worth training. Label some more photos first</source>
        <translation>[{short}; át léášt 2 çláššéš wíth 2 lábélš éáçh áré ñéédéd, 5 ór móré máké ít wórth tráíñíñg. Lábél šómé móré phótóš fíršt~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{size:,} × {size_:,} = {pixels} million pixels</source>
        <translation>[{size:,} × {size_:,} = {pixels} míllíóñ píxélš~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{source} holds no keywords.tsv with the columns photo_id and keyword, whole or in parts (keywords.tsv000).</source>
        <translation>[{source} hóldš ñó kéýwórdš.tšv wíth thé çólúmñš phótó_íd áñd kéýwórd, whólé ór íñ pártš (kéýwórdš.tšv000).~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{source} holds no photos. The lab needs a folder for each class, like {example}.</source>
        <translation>[{source} hóldš ñó phótóš. Thé láb ñéédš á fóldér fór éáçh çlášš, líké {example}.~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{source} holds {loose:,} photos and no folders of classes. The lab needs a folder for each class, like {example}.</source>
        <translation>[{source} hóldš {loose:,} phótóš áñd ñó fóldérš óf çláššéš. Thé láb ñéédš á fóldér fór éáçh çlášš, líké {example}.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{source} is no library of First Look yet. Run: firstlook tag {source_}, and label some photos.</source>
        <translation>[{source} íš ñó líbrárý óf Fíršt Lóók ýét. Rúñ: fírštlóók tág {source_}, áñd lábél šómé phótóš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{source} is not a table of photos and classes. Name a file in CSV or TSV, or set another kind in the recipe's [data].</source>
        <translation>[{source} íš ñót á táblé óf phótóš áñd çláššéš. Ñámé á fílé íñ ÇŠV ór TŠV, ór šét áñóthér kíñd íñ thé réçípé'š [dátá].~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{source} lacks a column: {missing}. Its columns are: {columns}. Say in the recipe's [data] which of them to take.</source>
        <translation>[{source} láçkš á çólúmñ: {missing}. Ítš çólúmñš áré: {columns}. Šáý íñ thé réçípé'š [dátá] whíçh óf thém tó táké.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{source}/bouquet/*.jpg</source>
        <translation>[{source}/bóúqúét/*.jpg~~~~~~~]</translation>
    </message>
    <message>
        <source>{sqlite_version} has no FTS5; use Python from python.org</source>
        <translation>[{sqlite_version} háš ñó FTŠ5; úšé Pýthóñ fróm pýthóñ.órg~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{sqlite_version} with FTS5; one writing connection</source>
        <translation>[{sqlite_version} wíth FTŠ5; óñé wrítíñg çóññéçtíóñ~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{st_size:.1f} GB, above the limit of 2 GB</source>
        <translation>[{st_size:.1f} GB, ábóvé thé límít óf 2 GB~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{state} is damaged ({error}); delete the folder and run the recipe again</source>
        <translation>[{state} íš dámágéd ({error}); délété thé fóldér áñd rúñ thé réçípé ágáíñ~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{target} could not be written: {strerror}</source>
        <translation>[{target} çóúld ñót bé wríttéñ: {strerror}~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{text} has CVE-2026-3102: install 13.50 or newer (brew upgrade exiftool)</source>
        <translation>[{text} háš ÇVÉ-2026-3102: íñštáll 13.50 ór ñéwér (bréw úpgrádé éxíftóól)~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{text} is not a date; write it like 2026-06-20 or 2026-06-20T14:30.</source>
        <translation>[{text} íš ñót á dáté; wríté ít líké 2026-06-20 ór 2026-06-20T14:30.~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{text}; it works, 13.50 or newer is better</source>
        <translation>[{text}; ít wórkš, 13.50 ór ñéwér íš béttér~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{text}; thumbnails take about 40 kB a photo, the index 5 kB</source>
        <translation>[{text}; thúmbñáílš táké ábóút 40 kB á phótó, thé íñdéx 5 kB~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{version}.{version_:02} in {where}</source>
        <translation>[{version}.{version_:02} íñ {where}~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{version}; 3.11 to 3.13 are supported</source>
        <translation>[{version}; 3.11 tó 3.13 áré šúppórtéd~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{wanted} was asked for, and this computer has no {upper} device that torch can use; choose auto or cpu</source>
        <translation>[{wanted} wáš áškéd fór, áñd thíš çómpútér háš ñó {upper} dévíçé thát tórçh çáñ úšé; çhóóšé áútó ór çpú~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{wanted} was asked for, and this computer has {count:d} of them, counted from 0; choose another</source>
        <translation>[{wanted} wáš áškéd fór, áñd thíš çómpútér háš {count:d} óf thém, çóúñtéd fróm 0; çhóóšé áñóthér~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{weights} is damaged or was altered: its sha256 is {sha256}…, its card says {sha256_}…. It is not used; {remedy}</source>
        <translation>[{weights} íš dámágéd ór wáš áltéréd: ítš šhá256 íš {sha256}…, ítš çárd šáýš {sha256_}…. Ít íš ñót úšéd; {remedy}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where} is a table of keys and values</source>
        <translation>[{where} íš á táblé óf kéýš áñd válúéš~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where} is no TOML: {error}</source>
        <translation>[{where} íš ñó TÓML: {error}~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where} takes KEY=VALUE, as in training.rate=0.01; not {text}</source>
        <translation>[{where} tákéš KÉÝ=VÁLÚÉ, áš íñ tráíñíñg.ráté=0.01; ñót {text}~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where}: grid.over is empty; name at least one key with the values to try</source>
        <translation>[{where}: gríd.óvér íš émptý; ñámé át léášt óñé kéý wíth thé válúéš tó trý~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where}: grid.over: {key} names a value twice</source>
        <translation>[{where}: gríd.óvér: {key} ñáméš á válúé twíçé~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where}: grid.over: {key} needs a list of the values to try</source>
        <translation>[{where}: gríd.óvér: {key} ñéédš á líšt óf thé válúéš tó trý~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where}: grid.{name} is {least} or more; not {value}</source>
        <translation>[{where}: gríd.{name} íš {least} ór móré; ñót {value}~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where}: name is empty; a recipe needs one, its runs' folders are named for it</source>
        <translation>[{where}: ñámé íš émptý; á réçípé ñéédš óñé, ítš rúñš' fóldérš áré ñáméd fór ít~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where}: name is missing; a recipe needs one, its runs' folders are named for it</source>
        <translation>[{where}: ñámé íš míššíñg; á réçípé ñéédš óñé, ítš rúñš' fóldérš áré ñáméd fór ít~~~~~~~~~~~~~~~~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where}: {key} is a table of values</source>
        <translation>[{where}: {key} íš á táblé óf válúéš~~~~~~~~~~~]</translation>
    </message>
    <message>
        <source>{where}: {key} is {words}; not {value}</source>
        <translation>[{where}: {key} íš {words}; ñót {value}~~~~~~~~~~~~]</translation>
    </message>
</context>
</TS>
