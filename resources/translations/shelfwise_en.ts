<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation><numerusform>%Ln sale line</numerusform><numerusform>%Ln sale lines</numerusform></translation>
    </message>
</context>
<context>
    <name>BasketCard</name>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln product</numerusform><numerusform>%Ln products</numerusform></translation>
    </message>
</context>
<context>
    <name>CategoryDialog</name>
    <message numerus="yes">
        <source>{n} times sooner</source>
        <translation><numerusform>{n} time sooner</numerusform><numerusform>{n} times sooner</numerusform></translation>
    </message>
</context>
<context>
    <name>CategoryWords</name>
    <message numerus="yes">
        <source>after %Ln days</source>
        <translation><numerusform>after %Ln day</numerusform><numerusform>after %Ln days</numerusform></translation>
    </message>
</context>
<context>
    <name>ChipLine</name>
    <message numerus="yes">
        <source>and {n} more</source>
        <translation><numerusform>and {n} more</numerusform><numerusform>and {n} more</numerusform></translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message numerus="yes">
        <source>{value}, likely between {low} and {high}, measured on {n} customers</source>
        <translation><numerusform>{value}, likely between {low} and {high}, measured on {n} customer</numerusform><numerusform>{value}, likely between {low} and {high}, measured on {n} customers</numerusform></translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation><numerusform>%Ln day</numerusform><numerusform>%Ln days</numerusform></translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message numerus="yes">
        <source>usually every %Ln days</source>
        <translation><numerusform>usually every %Ln day</numerusform><numerusform>usually every %Ln days</numerusform></translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation><numerusform>%Ln order</numerusform><numerusform>%Ln orders</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days</source>
        <translation><numerusform>In %Ln day</numerusform><numerusform>In %Ln days</numerusform></translation>
    </message>
</context>
<context>
    <name>DataForms</name>
    <message numerus="yes">
        <source>%Ln stars</source>
        <translation><numerusform>%Ln star</numerusform><numerusform>%Ln stars</numerusform></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln customer</numerusform><numerusform>%Ln customers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln imports</source>
        <translation><numerusform>%Ln import</numerusform><numerusform>%Ln imports</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln product</numerusform><numerusform>%Ln products</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation><numerusform>%Ln sale line</numerusform><numerusform>%Ln sale lines</numerusform></translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation><numerusform>%n day ago</numerusform><numerusform>%n days ago</numerusform></translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation><numerusform>Import %Ln row</numerusform><numerusform>Import %Ln rows</numerusform></translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message numerus="yes">
        <source>Column {n}</source>
        <translation><numerusform>Column {n}</numerusform><numerusform>Column {n}</numerusform></translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln customer</numerusform><numerusform>%Ln customers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers added</source>
        <translation><numerusform>%Ln customer added</numerusform><numerusform>%Ln customers added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln product</numerusform><numerusform>%Ln products</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products added</source>
        <translation><numerusform>%Ln product added</numerusform><numerusform>%Ln products added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were brought up to date.</source>
        <translation><numerusform>%Ln row was brought up to date.</numerusform><numerusform>%Ln rows were brought up to date.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sales added</source>
        <translation><numerusform>%Ln sale added</numerusform><numerusform>%Ln sales added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln views, favourites and ratings added</source>
        <translation><numerusform>%Ln view, favourite or rating added</numerusform><numerusform>%Ln views, favourites and ratings added</numerusform></translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation><numerusform>%Ln row</numerusform><numerusform>%Ln rows</numerusform></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>All its %Ln rows are already in your shop.</source>
        <translation><numerusform>Its only row is already in your shop.</numerusform><numerusform>All its %Ln rows are already in your shop.</numerusform></translation>
    </message>
</context>
<context>
    <name>ImportTab</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln customer</numerusform><numerusform>%Ln customers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln product</numerusform><numerusform>%Ln products</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation><numerusform>%Ln sale line</numerusform><numerusform>%Ln sale lines</numerusform></translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation><numerusform>%Ln customer</numerusform><numerusform>%Ln customers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products</source>
        <translation><numerusform>%Ln product</numerusform><numerusform>%Ln products</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are no products (postage, fees, samples)</source>
        <translation><numerusform>%Ln row is no product (postage, fee, sample)</numerusform><numerusform>%Ln rows are no products (postage, fees, samples)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with a price of zero were left out</source>
        <translation><numerusform>%Ln row with a price of zero was left out</numerusform><numerusform>%Ln rows with a price of zero were left out</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows without a customer count for the products only</source>
        <translation><numerusform>%Ln row without a customer counts for the products only</numerusform><numerusform>%Ln rows without a customer count for the products only</numerusform></translation>
    </message>
</context>
<context>
    <name>Insights</name>
    <message numerus="yes">
        <source>%Ln customers bought both</source>
        <translation><numerusform>%Ln customer bought both</numerusform><numerusform>%Ln customers bought both</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln days a year</source>
        <translation><numerusform>%Ln day a year</numerusform><numerusform>%Ln days a year</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln prices seen</source>
        <translation><numerusform>%Ln price seen</numerusform><numerusform>%Ln prices seen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>every %Ln days</source>
        <translation><numerusform>every %Ln day</numerusform><numerusform>every %Ln days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>first came %Ln days ago</source>
        <translation><numerusform>first came %Ln day ago</numerusform><numerusform>first came %Ln days ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in %Ln orders</source>
        <translation><numerusform>in %Ln order</numerusform><numerusform>in %Ln orders</numerusform></translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation><numerusform>%Ln day</numerusform><numerusform>%Ln days</numerusform></translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message numerus="yes">
        <source>At most %n minutes</source>
        <translation><numerusform>At most %n minute</numerusform><numerusform>At most %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The last %n months</source>
        <translation><numerusform>The last month</numerusform><numerusform>The last %n months</numerusform></translation>
    </message>
</context>
<context>
    <name>OfferModel</name>
    <message numerus="yes">
        <source>{n} of {total}</source>
        <translation><numerusform>{n} of {total}</numerusform><numerusform>{n} of {total}</numerusform></translation>
    </message>
</context>
<context>
    <name>ProductScatter</name>
    <message numerus="yes">
        <source>%Ln buyers</source>
        <translation><numerusform>%Ln buyer</numerusform><numerusform>%Ln buyers</numerusform></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message numerus="yes">
        <source>About %n min left</source>
        <translation><numerusform>About %n min left</numerusform><numerusform>About %n min left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>About %n s left</source>
        <translation><numerusform>About %n s left</numerusform><numerusform>About %n s left</numerusform></translation>
    </message>
</context>
<context>
    <name>RestoreBackup</name>
    <message numerus="yes">
        <source>%Ln customers fewer</source>
        <translation><numerusform>%Ln customer fewer</numerusform><numerusform>%Ln customers fewer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers more</source>
        <translation><numerusform>%Ln customer more</numerusform><numerusform>%Ln customers more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products fewer</source>
        <translation><numerusform>%Ln product fewer</numerusform><numerusform>%Ln products fewer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln products more</source>
        <translation><numerusform>%Ln product more</numerusform><numerusform>%Ln products more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines fewer</source>
        <translation><numerusform>%Ln sale line fewer</numerusform><numerusform>%Ln sale lines fewer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale lines more</source>
        <translation><numerusform>%Ln sale line more</numerusform><numerusform>%Ln sale lines more</numerusform></translation>
    </message>
</context>
<context>
    <name>RoundChart</name>
    <message numerus="yes">
        <source>Round {n}</source>
        <translation><numerusform>Round {n}</numerusform><numerusform>Round {n}</numerusform></translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation><numerusform>%Ln rule</numerusform><numerusform>%Ln rules</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln switched off</source>
        <translation><numerusform>%Ln switched off</numerusform><numerusform>%Ln switched off</numerusform></translation>
    </message>
</context>
<context>
    <name>SaleFilters</name>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation><numerusform>Last %Ln day</numerusform><numerusform>Last %Ln days</numerusform></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln sale lines</source>
        <translation><numerusform>%Ln sale line</numerusform><numerusform>%Ln sale lines</numerusform></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%Ln customers, best chance first</source>
        <translation><numerusform>%Ln customer</numerusform><numerusform>%Ln customers, best chance first</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln dealt with</source>
        <translation><numerusform>%Ln dealt with</numerusform><numerusform>%Ln dealt with</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new sales since the last training</source>
        <translation><numerusform>%Ln new sale since the last training</numerusform><numerusform>%Ln new sales since the last training</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln customers from {day}.</source>
        <translation><numerusform>Next: %Ln customer from {day}.</numerusform><numerusform>Next: %Ln customers from {day}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>You dealt with %Ln customers.</source>
        <translation><numerusform>You dealt with %Ln customer.</numerusform><numerusform>You dealt with %Ln customers.</numerusform></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%Ln messages copied</source>
        <translation><numerusform>Message copied</numerusform><numerusform>%Ln messages copied</numerusform></translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message numerus="yes">
        <source>{n} new sales since the last training on {day}</source>
        <translation><numerusform>{n} new sale since the last training on {day}</numerusform><numerusform>{n} new sales since the last training on {day}</numerusform></translation>
    </message>
</context>
<context>
    <name>TrainingSection</name>
    <message numerus="yes">
        <source>After {n} new sales</source>
        <translation><numerusform>After {n} new sale</numerusform><numerusform>After {n} new sales</numerusform></translation>
    </message>
</context>
<context>
    <name>TrainingStory</name>
    <message numerus="yes">
        <source>Round {n} is done.</source>
        <translation><numerusform>Round {n} is done.</numerusform><numerusform>Round {n} is done.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n}: no better; the best is still round {best}. {values}.</source>
        <translation><numerusform>Round {n}: no better; the best is still round {best}. {values}.</numerusform><numerusform>Round {n}: no better; the best is still round {best}. {values}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n}: the best so far. {values}.</source>
        <translation><numerusform>Round {n}: the best so far. {values}.</numerusform><numerusform>Round {n}: the best so far. {values}.</numerusform></translation>
    </message>
</context>
<context>
    <name>Untrained</name>
    <message numerus="yes">
        <source>Shelfwise studies your {n} sale lines and learns what each customer is likely to want next. It takes a few minutes; you can keep working.</source>
        <translation><numerusform>Shelfwise studies your {n} sale line and learns what each customer is likely to want next. It takes a few minutes; you can keep working.</numerusform><numerusform>Shelfwise studies your {n} sale lines and learns what each customer is likely to want next. It takes a few minutes; you can keep working.</numerusform></translation>
    </message>
</context>
<context>
    <name>text</name>
    <message numerus="yes">
        <source>An Excel sheet holds at most {n} rows, and there are more offers.</source>
        <translation><numerusform>An Excel sheet holds at most {n} row, and there are more offers.</numerusform><numerusform>An Excel sheet holds at most {n} rows, and there are more offers.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>An Excel sheet holds at most {n} rows, and there are more.</source>
        <translation><numerusform>An Excel sheet holds at most {n} row, and there are more.</numerusform><numerusform>An Excel sheet holds at most {n} rows, and there are more.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought by {n} customers since {day}</source>
        <translation><numerusform>Bought by {n} customer since {day}</numerusform><numerusform>Bought by {n} customers since {day}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought by {n} customers so far</source>
        <translation><numerusform>Bought by {n} customer so far</numerusform><numerusform>Bought by {n} customers so far</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, about every {days} days, last on {day}</source>
        <translation><numerusform>Bought {n} time, about every {days} days, last on {day}</numerusform><numerusform>Bought {n} times, about every {days} days, last on {day}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, last on {day}</source>
        <translation><numerusform>Bought {n} time, last on {day}</numerusform><numerusform>Bought {n} times, last on {day}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Bought {n} times, nearly every day, last on {day}</source>
        <translation><numerusform>Bought {n} time, nearly every day, last on {day}</numerusform><numerusform>Bought {n} times, nearly every day, last on {day}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>In {n} baskets with {product}</source>
        <translation><numerusform>In {n} basket with {product}</numerusform><numerusform>In {n} baskets with {product}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Learning from all sales, round {n} of {total}.</source>
        <translation><numerusform>Learning from all sales, round {n} of {total}.</numerusform><numerusform>Learning from all sales, round {n} of {total}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Liked by many: bought by {n} customers since {day}</source>
        <translation><numerusform>Liked by many: bought by {n} customer since {day}</numerusform><numerusform>Liked by many: bought by {n} customers since {day}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Looked at {n} of {all} customers.</source>
        <translation><numerusform>Looked at {n} of {all} customers.</numerusform><numerusform>Looked at {n} of {all} customers.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Not now for {n} customers</source>
        <translation><numerusform>Not now for {n} customer</numerusform><numerusform>Not now for {n} customers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Offers for all {n} customers.</source>
        <translation><numerusform>Offers for all {n} customers.</numerusform><numerusform>Offers for all {n} customers.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Offers for {n} of {all} customers.</source>
        <translation><numerusform>Offers for {n} of {all} customers.</numerusform><numerusform>Offers for {n} of {all} customers.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n} of at most {total}.</source>
        <translation><numerusform>Round {n} of at most {total}.</numerusform><numerusform>Round {n} of at most {total}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Round {n} of {total}.</source>
        <translation><numerusform>Round {n} of {total}.</numerusform><numerusform>Round {n} of {total}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Sale of {n} products recorded</source>
        <translation><numerusform>Sale of {n} product recorded</numerusform><numerusform>Sale of {n} products recorded</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Sold {n} times so far</source>
        <translation><numerusform>Sold {n} time so far</numerusform><numerusform>Sold {n} times so far</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{name} has {n} stars now</source>
        <translation><numerusform>{name} has {n} star now</numerusform><numerusform>{name} has {n} stars now</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} cells changed</source>
        <translation><numerusform>{n} cell changed</numerusform><numerusform>{n} cells changed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} customers deleted</source>
        <translation><numerusform>{n} customer deleted</numerusform><numerusform>{n} customers deleted</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} customers marked as contacted</source>
        <translation><numerusform>{n} customer marked as contacted</numerusform><numerusform>{n} customers marked as contacted</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} merged into {name}</source>
        <translation><numerusform>{n} merged into {name}</numerusform><numerusform>{n} merged into {name}</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} products deleted</source>
        <translation><numerusform>{n} product deleted</numerusform><numerusform>{n} products deleted</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} sale lines deleted</source>
        <translation><numerusform>{n} sale line deleted</numerusform><numerusform>{n} sale lines deleted</numerusform></translation>
    </message>
</context>
</TS>
