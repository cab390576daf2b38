<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name />
    <message numerus="yes">
        <source>Label %n photo(s) {names}</source>
        <translation>
            <numerusform>Label %n photo {names}</numerusform>
            <numerusform>Label %n photos {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n photo(s) not {names}</source>
        <translation>
            <numerusform>Label %n photo not {names}</numerusform>
            <numerusform>Label %n photos not {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave {names} open for %n photo(s)</source>
        <translation>
            <numerusform>Leave {names} open for %n photo</numerusform>
            <numerusform>Leave {names} open for %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n photo(s) none of these</source>
        <translation>
            <numerusform>Label %n photo none of these</numerusform>
            <numerusform>Label %n photos none of these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n prediction(s)</source>
        <translation>
            <numerusform>Accept %n prediction</numerusform>
            <numerusform>Accept %n predictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n label(s) back</source>
        <translation>
            <numerusform>Take %n label back</numerusform>
            <numerusform>Take %n labels back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that were wrong are right now</source>
        <translation>
            <numerusform>%n photo that was wrong is right now</numerusform>
            <numerusform>%n photos that were wrong are right now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that were right are wrong now</source>
        <translation>
            <numerusform>%n photo that was right is wrong now</numerusform>
            <numerusform>%n photos that were right are wrong now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements that were wrong are right now</source>
        <translation>
            <numerusform>%n statement that was wrong is right now</numerusform>
            <numerusform>%n statements that were wrong are right now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements that were right are wrong now</source>
        <translation>
            <numerusform>%n statement that was right is wrong now</numerusform>
            <numerusform>%n statements that were right are wrong now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged on %n of your labelled photos, none of which the model had seen.</source>
        <translation>
            <numerusform>Judged on %n of your labelled photos, which the model had not seen.</numerusform>
            <numerusform>Judged on %n of your labelled photos, none of which the model had seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged on %n statements about your labelled photos, each a yes or a no of yours to one class; the model had seen none of these photos.</source>
        <translation>
            <numerusform>Judged on %n statement about your labelled photos, a yes or a no of yours to one class; the model had not seen the photo.</numerusform>
            <numerusform>Judged on %n statements about your labelled photos, each a yes or a no of yours to one class; the model had seen none of these photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its percentages are off by %n points on average: take 90% for something from {low} to {high}.</source>
        <translation>
            <numerusform>Its percentages are off by %n point on average: take 90% for something from {low} to {high}.</numerusform>
            <numerusform>Its percentages are off by %n points on average: take 90% for something from {low} to {high}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos get another class</source>
        <translation>
            <numerusform>%n photo gets another class</numerusform>
            <numerusform>%n photos get another class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that are {truth}, and seen as such</source>
        <translation>
            <numerusform>%n photo that is {truth}, and seen as such</numerusform>
            <numerusform>%n photos that are {truth}, and seen as such</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos that are {truth}, seen as {seen}</source>
        <translation>
            <numerusform>%n photo that is {truth}, seen as {seen}</numerusform>
            <numerusform>%n photos that are {truth}, seen as {seen}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) labelled.</source>
        <translation>
            <numerusform>%n photo labelled.</numerusform>
            <numerusform>%n photos labelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) get a label.</source>
        <translation>
            <numerusform>%n photo gets a label.</numerusform>
            <numerusform>%n photos get a label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them take the place of another label.</source>
        <translation>
            <numerusform>%n of them takes the place of another label.</numerusform>
            <numerusform>%n of them take the place of another label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) are new: {names}.</source>
        <translation>
            <numerusform>%n class is new: {names}.</numerusform>
            <numerusform>%n classes are new: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have their label already.</source>
        <translation>
            <numerusform>%n photo has its label already.</numerusform>
            <numerusform>%n photos have their label already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n photo(s) you said that they do not show the class, which stays.</source>
        <translation>
            <numerusform>Of %n photo you said that it does not show the class, which stays.</numerusform>
            <numerusform>Of %n photos you said that they do not show the class, which stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have another label from you, which stays.</source>
        <translation>
            <numerusform>%n photo has another label from you, which stays.</numerusform>
            <numerusform>%n photos have another label from you, which stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are named for several classes and get none.</source>
        <translation>
            <numerusform>%n photo is named for several classes and gets none.</numerusform>
            <numerusform>%n photos are named for several classes and get none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) have too few photos and are left out.</source>
        <translation>
            <numerusform>%n class has too few photos and is left out.</numerusform>
            <numerusform>%n classes have too few photos and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are not in this library.</source>
        <translation>
            <numerusform>%n photo is not in this library.</numerusform>
            <numerusform>%n photos are not in this library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used.</source>
        <translation>
            <numerusform>%n line cannot be used.</numerusform>
            <numerusform>%n lines cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is right on {share} of %n photo(s) that it had not learnt from.</source>
        <translation>
            <numerusform>{name} is right on {share} of %n photo that it had not learnt from.</numerusform>
            <numerusform>{name} is right on {share} of %n photos that it had not learnt from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title} knows ImageNet already; its last %n block(s) learn on</source>
        <translation>
            <numerusform>{title} knows ImageNet already; its last block learns on</numerusform>
            <numerusform>{title} knows ImageNet already; its last %n blocks learn on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s) at most</source>
        <translation>
            <numerusform>%n epoch at most</numerusform>
            <numerusform>%n epochs at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In turn, each of %n parts of the photos judges what learnt from the others.</source>
        <translation>
            <numerusform>%n part of the photos judges what learnt from the others.</numerusform>
            <numerusform>In turn, each of %n parts of the photos judges what learnt from the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s):</source>
        <translation>
            <numerusform>%n run:</numerusform>
            <numerusform>%n runs:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each learns for %n epoch(s) at most.</source>
        <translation>
            <numerusform>Each learns for %n epoch at most.</numerusform>
            <numerusform>Each learns for %n epochs at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best {count} then learn for %n epoch(s) more.</source>
        <translation>
            <numerusform>The best {count} then learn for %n epoch more.</numerusform>
            <numerusform>The best {count} then learn for %n epochs more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the runs look at each photo once and share what they saw; the others look anew in every epoch, which takes long without a graphics card.</source>
        <translation>
            <numerusform>%n of the runs looks at each photo once; the others look anew in every epoch, which takes long without a graphics card.</numerusform>
            <numerusform>%n of the runs look at each photo once and share what they saw; the others look anew in every epoch, which takes long without a graphics card.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) of {source} in {count} classes.</source>
        <translation>
            <numerusform>%n photo of {source} in {count} classes.</numerusform>
            <numerusform>%n photos of {source} in {count} classes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message numerus="yes">
        <source>Done %n times, in {time}</source>
        <translation>
            <numerusform>Done once, in {time}</numerusform>
            <numerusform>Done %n times, in {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keywords of %n photos could not be written</source>
        <translation>
            <numerusform>Keywords of %n photo could not be written</numerusform>
            <numerusform>Keywords of %n photos could not be written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos cannot be read</source>
        <translation>
            <numerusform>%n photo cannot be read</numerusform>
            <numerusform>%n photos cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n photos change class</source>
        <translation>
            <numerusform>%n photo changes class</numerusform>
            <numerusform>%n photos change class</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassRow</name>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message numerus="yes">
        <source>Judged by %n photo(s) that it had not learnt from; trained in {time}.</source>
        <translation>
            <numerusform>Judged by %n photo that it had not learnt from; trained in {time}.</numerusform>
            <numerusform>Judged by %n photos that it had not learnt from; trained in {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs beside each other</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs beside each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message numerus="yes">
        <source>%n labels may be mistakes.</source>
        <translation>
            <numerusform>%n label may be a mistake.</numerusform>
            <numerusform>%n labels may be mistakes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message numerus="yes">
        <source>%n photos decided. Retrain now?</source>
        <translation>
            <numerusform>%n photo decided. Retrain now?</numerusform>
            <numerusform>%n photos decided. Retrain now?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%n photos were taken out: one class?</source>
        <translation>
            <numerusform>%n photo was taken out: which class?</numerusform>
            <numerusform>%n photos were taken out: one class?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos, about {right} of them {name}</source>
        <translation>
            <numerusform>%n photo, about {right} of them {name}</numerusform>
            <numerusform>%n photos, about {right} of them {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar photos</source>
        <translation>
            <numerusform>%n similar photo</numerusform>
            <numerusform>%n similar photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>and %n older decision(s)</source>
        <translation>
            <numerusform>and %n older decision</numerusform>
            <numerusform>and %n older decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>import %n label(s)</source>
        <translation>
            <numerusform>import %n label</numerusform>
            <numerusform>import %n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingPage</name>
    <message numerus="yes">
        <source>Keywords of %n file(s) were written.</source>
        <translation>
            <numerusform>Keywords of %n file were written.</numerusform>
            <numerusform>Keywords of %n files were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be written; the list says why.</source>
        <translation>
            <numerusform>%n could not be written; the list says why.</numerusform>
            <numerusform>%n could not be written; the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay as they are until you label the photo or press “Write now”.</source>
        <translation>
            <numerusform>%n file stays as it is until you label the photo or press “Write now”.</numerusform>
            <numerusform>%n files stay as they are until you label the photo or press “Write now”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoMenu</name>
    <message numerus="yes">
        <source>Copy path(s)</source>
        <translation>
            <numerusform>Copy path</numerusform>
            <numerusform>Copy paths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentPage</name>
    <message numerus="yes">
        <source>Write %n time(s) again what was undone?</source>
        <translation>
            <numerusform>Write %n time again what was undone?</numerusform>
            <numerusform>Write %n times again what was undone?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n write(s)? The keywords in the files become what they were before. What other programs have changed since stays, and so do your labels.</source>
        <translation>
            <numerusform>Undo %n write? The keywords in the files become what they were before. What other programs have changed since stays, and so do your labels.</numerusform>
            <numerusform>Undo %n writes? The keywords in the files become what they were before. What other programs have changed since stays, and so do your labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n file(s).</source>
        <translation>
            <numerusform>Undone in %n file.</numerusform>
            <numerusform>Undone in %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be changed.</source>
        <translation>
            <numerusform>%n file could not be changed.</numerusform>
            <numerusform>%n files could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write(s)</source>
        <translation>
            <numerusform>%n write</numerusform>
            <numerusform>%n writes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedClassBar</name>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs? Their weights, curves and figures are gone for good.</source>
        <translation>
            <numerusform>Delete %n run? Its weights, curves and figures are gone for good.</numerusform>
            <numerusform>Delete %n runs? Their weights, curves and figures are gone for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSection</name>
    <message numerus="yes">
        <source>Without {classes}: there is no such class any more.</source>
        <translation>
            <numerusform>Without {classes}: there is no such class any more.</numerusform>
            <numerusform>Without {classes}: there is no such class any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPhotos</name>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n photos {name}</source>
        <translation>
            <numerusform>Label %n photo {name}</numerusform>
            <numerusform>Label %n photos {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the first %n photos.</source>
        <translation>
            <numerusform>Of the first photo.</numerusform>
            <numerusform>Of the first %n photos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>Keywords of %n photos wait</source>
        <translation>
            <numerusform>Keywords of %n photo wait</numerusform>
            <numerusform>Keywords of %n photos wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing is held: %n photo(s) wait</source>
        <translation>
            <numerusform>Writing is held: %n photo waits</numerusform>
            <numerusform>Writing is held: %n photos wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThresholdSlider</name>
    <message numerus="yes">
        <source>would tag %Ln photos</source>
        <translation>
            <numerusform>would tag %Ln photo</numerusform>
            <numerusform>would tag %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TooLittlePage</name>
    <message numerus="yes">
        <source>%n more to go</source>
        <translation>
            <numerusform>%n more to go</numerusform>
            <numerusform>%n more to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracesPage</name>
    <message numerus="yes">
        <source>%n file(s) hold traces of First Look.</source>
        <translation>
            <numerusform>%n file holds traces of First Look.</numerusform>
            <numerusform>%n files hold traces of First Look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyword(s) would come out.</source>
        <translation>
            <numerusform>%n keyword would come out.</numerusform>
            <numerusform>%n keywords would come out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sidecar(s) that hold nothing else would be removed.</source>
        <translation>
            <numerusform>%n sidecar that holds nothing else would be removed.</numerusform>
            <numerusform>%n sidecars that hold nothing else would be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be changed now.</source>
        <translation>
            <numerusform>%n file cannot be changed now.</numerusform>
            <numerusform>%n files cannot be changed now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove all traces from %n file(s)? Keywords of other programs stay, and so do your labels in First Look. Writing is held afterwards.</source>
        <translation>
            <numerusform>Remove all traces from %n file? Keywords of other programs stay, and so do your labels in First Look. Writing is held afterwards.</numerusform>
            <numerusform>Remove all traces from %n files? Keywords of other programs stay, and so do your labels in First Look. Writing is held afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Traces were removed from %n file(s).</source>
        <translation>
            <numerusform>Traces were removed from %n file.</numerusform>
            <numerusform>Traces were removed from %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be changed.</source>
        <translation>
            <numerusform>%n file could not be changed.</numerusform>
            <numerusform>%n files could not be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Use</name>
    <message numerus="yes">
        <source>%n photos have another class now.</source>
        <translation>
            <numerusform>%n photo has another class now.</numerusform>
            <numerusform>%n photos have another class now.</numerusform>
        </translation>
    </message>
</context>
</TS>
