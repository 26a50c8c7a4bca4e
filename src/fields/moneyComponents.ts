/** Shows and edits an amount of money in the panel as decimals of its row's currency. */
export const moneyComponents = {
  Field: '/src/admin/parts/MoneyField.tsx#MoneyField',
  Cell: '/src/admin/parts/MoneyCell.tsx#MoneyCell',
}
