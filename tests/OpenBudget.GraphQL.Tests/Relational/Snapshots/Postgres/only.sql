-- { holdings { motto years } }

SELECT t0."Motto", t0."Id"
FROM "Holdings" t0
LIMIT 2

SELECT t0."HoldingsId", t0."Year"
FROM "OpenYears" t0
WHERE t0."HoldingsId" = ANY ($1)
ORDER BY t0."HoldingsId", t0."Year"
